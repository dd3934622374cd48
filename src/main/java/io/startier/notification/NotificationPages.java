package io.startier.notification;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.notification.NotificationInbox.Row;
import io.startier.shared.IdPage;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the reader was told, newest first. */
@Controller
@RequestMapping("/notifications")
@Allowed(everyone = true)
class NotificationPages {

    private final NotificationInbox inbox;
    private final NotificationCounts counts;
    private final NotificationWords words;
    private final Messages messages;
    private final Times times;

    NotificationPages(
            NotificationInbox inbox,
            NotificationCounts counts,
            NotificationWords words,
            Messages messages,
            Times times) {
        this.inbox = inbox;
        this.counts = counts;
        this.words = words;
        this.messages = messages;
        this.times = times;
    }

    record Line(long id, String title, String kind, Instant at, boolean unread) {}

    /** @param show {@code all}, or else only what is unread */
    @GetMapping
    String page(
            @RequestParam(defaultValue = "unread") String show,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String before,
            Model model,
            CurrentUser user,
            Locale locale) {
        boolean all = show.equals("all");
        var wanted = kind == null || kind.isBlank() ? null : kind;
        var page = IdPage.of(inbox.page(user, !all, wanted, IdPage.before(before)), Row::id);
        model.addAttribute("section", "notifications");
        model.addAttribute("zone", times.zone());
        model.addAttribute("all", all);
        model.addAttribute("kind", wanted);
        model.addAttribute("kinds", kinds(user, locale));
        model.addAttribute("unread", counts.unread(user));
        model.addAttribute("lines", lines(page.rows(), locale));
        model.addAttribute(
                "newest", page.rows().isEmpty() ? null : page.rows().get(0).id());
        model.addAttribute("first", before == null ? null : address(all, wanted, null));
        model.addAttribute("next", page.next() == null ? null : address(all, wanted, page.next()));
        return "notification/notifications";
    }

    /** Opening it is reading it: it is marked, and its place in the application is shown. */
    @PostMapping("/{id}")
    String open(@PathVariable long id, CurrentUser user) {
        var link = inbox.read(id, user).link();
        return "redirect:" + (link == null ? "/notifications" : link);
    }

    /** @param newest the newest that the page showed: what has come since stays unread */
    @PostMapping("/read")
    String readAll(@RequestParam(required = false) Long newest, RedirectAttributes flash, CurrentUser user) {
        inbox.readAll(user, newest);
        flash.addFlashAttribute("notice", messages.of("notifications.allRead"));
        return "redirect:/notifications";
    }

    private List<Line> lines(List<Row> rows, Locale locale) {
        return rows.stream()
                .map(row -> new Line(
                        row.id(),
                        words.title(row.kind(), row.arguments(), locale),
                        words.name(row.kind(), locale),
                        row.toldAt(),
                        row.readAt() == null))
                .toList();
    }

    private Map<String, String> kinds(CurrentUser user, Locale locale) {
        return inbox.kinds(user).stream()
                .collect(Collectors.toMap(
                        kind -> kind, kind -> words.name(kind, locale), (one, other) -> one, LinkedHashMap::new));
    }

    private static String address(boolean all, String kind, String before) {
        var address = UriComponentsBuilder.fromPath("/notifications").queryParam("show", all ? "all" : "unread");
        if (kind != null) {
            address.queryParam("kind", kind);
        }
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.encode().toUriString();
    }
}
