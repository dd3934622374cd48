package io.startier.inspection;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.audit.AuditFilter;
import io.startier.shared.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked for in the address; days are ISO days in the company's time zone, both included. */
record AuditQuery(String action, String person, String customer, String from, String until) {

    /** An administrator sees what happened to accounts and settings, but nothing of customers. */
    private static final Set<String> SECURITY = Set.of("user", "team", "token", "setting", "rate", "audit");

    static Set<String> kindsFor(CurrentUser reader) {
        return reader.hasAny(Role.GENERAL_MANAGER, Role.EXECUTIVE) ? null : SECURITY;
    }

    /** @throws Invalid when a day cannot be read */
    AuditFilter filterFor(CurrentUser reader, ZoneId zone) {
        return new AuditFilter(
                kindsFor(reader),
                action,
                person,
                customer,
                start("from", from, 0, zone),
                start("until", until, 1, zone));
    }

    public boolean isEmpty() {
        return address("").equals("");
    }

    /** The path with what was asked for. */
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "action", action);
        add(address, "person", person);
        add(address, "customer", customer);
        add(address, "from", from);
        add(address, "until", until);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String content) {
        if (content != null && !content.isBlank()) {
            address.queryParam(name, content.replace("{", "").replace("}", ""));
        }
    }

    private static Instant start(String field, String day, int plusDays, ZoneId zone) {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day).plusDays(plusDays).atStartOfDay(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Invalid(field, "error.422.value");
        }
    }
}
