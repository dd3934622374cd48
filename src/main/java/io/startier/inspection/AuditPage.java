package io.startier.inspection;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.audit.AuditEntries;
import io.startier.audit.AuditEntry;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.CsvDownload;
import io.startier.shared.Cursor;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail: who did what to whom and when (row X4). Only reading it and checking that it is whole. */
@Controller
@RequestMapping("/admin/audit")
@Allowed({Role.ADMINISTRATOR, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class AuditPage {

    private static final int PAGE = 50;

    private final AuditEntries entries;
    private final AuditTrail trail;
    private final AuditWords words;
    private final Times times;
    private final TransactionTemplate transaction;

    AuditPage(AuditEntries entries, AuditTrail trail, AuditWords words, Times times, TransactionTemplate transaction) {
        this.entries = entries;
        this.trail = trail;
        this.words = words;
        this.times = times;
        this.transaction = transaction;
    }

    @GetMapping
    String page(AuditQuery query, @RequestParam(required = false) String cursor, CurrentUser reader, Model model) {
        var found = entries.page(query.filterFor(reader, times.zone()), before(cursor), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("section", "audit");
        model.addAttribute("query", query);
        model.addAttribute("entries", shown.stream().map(words::line).toList());
        model.addAttribute("actions", actions(reader));
        model.addAttribute("export", query.address("/admin/audit/export.csv"));
        model.addAttribute("first", cursor == null || cursor.isEmpty() ? null : query.address("/admin/audit"));
        model.addAttribute("next", found.size() > PAGE ? next(query, shown.get(PAGE - 1)) : null);
        return "inspection/audit";
    }

    /** The whole chain is walked, whatever part of it the reader may see. */
    @PostMapping("/verification")
    String verify(CurrentUser reader, Model model) {
        var verification = entries.verify();
        model.addAttribute("verified", verification.entries());
        model.addAttribute("broken", verification.firstBroken().orElse(null));
        return page(new AuditQuery(null, null, null, null, null), null, reader, model);
    }

    /** Taking the trail out of the house is itself written down, before the first row leaves. */
    @GetMapping("/export.csv")
    void export(AuditQuery query, CurrentUser reader, HttpServletResponse response) throws IOException {
        var filter = query.filterFor(reader, times.zone());
        transaction.executeWithoutResult(status ->
                trail.record(AuditEvent.by(reader.actor(), "AUDIT_EXPORTED").on("audit", "", "")));
        try (var file = CsvDownload.to(response, "audit-" + times.today() + ".csv")) {
            file.row("id", "recorded_at", "actor", "action", "subject_kind", "subject_id", "subject", "detail");
            entries.each(
                    filter,
                    entry -> file.row(
                            entry.id(),
                            entry.recordedAt(),
                            entry.actor(),
                            entry.action(),
                            entry.subjectKind(),
                            entry.subjectId(),
                            entry.subject(),
                            entry.detail()));
        }
    }

    private Map<String, String> actions(CurrentUser reader) {
        var actions = new LinkedHashMap<String, String>();
        entries.actions(AuditQuery.kindsFor(reader)).forEach(action -> actions.put(action, words.action(action)));
        return actions;
    }

    private static long before(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        var id = Cursor.decode(cursor, 1).values().get(0);
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
    }

    private static String next(AuditQuery query, AuditEntry last) {
        var cursor = new Cursor(List.of(String.valueOf(last.id()))).encoded();
        return query.address("/admin/audit") + (query.isEmpty() ? "?" : "&") + "cursor=" + cursor;
    }
}
