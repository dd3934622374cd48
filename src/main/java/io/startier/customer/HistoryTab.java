package io.startier.customer;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.audit.AuditEntries;
import io.startier.audit.AuditEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what about a customer, and when (row X4). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class HistoryTab implements AccountTab {

    private static final int ENTRIES = 200;
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    /** @param detail texts by the name of the field, without empty ones */
    record Event(Instant at, String actor, String action, Map<String, String> detail) {}

    private final AccountPage page;
    private final AuditEntries entries;
    private final JsonMapper json;

    HistoryTab(AccountPage page, AuditEntries entries, JsonMapper json) {
        this.page = page;
        this.entries = entries;
        this.json = json;
    }

    @GetMapping("/customers/{code}/history")
    String show(@PathVariable String code, CurrentUser user, Model model) {
        var customer = page.open(code, path(), user, model);
        model.addAttribute(
                "events",
                entries.ofCustomer(customer.id(), ENTRIES).stream()
                        .map(this::event)
                        .toList());
        return "customer/history";
    }

    private Event event(AuditEntry entry) {
        var detail = json.readValue(entry.detail(), TEXTS);
        detail.values().removeIf(String::isEmpty);
        return new Event(entry.recordedAt(), entry.actor(), entry.action(), detail);
    }

    @Override
    public String path() {
        return "history";
    }

    @Override
    public String label() {
        return "customer.tab.history";
    }

    @Override
    public int position() {
        return 90;
    }
}
