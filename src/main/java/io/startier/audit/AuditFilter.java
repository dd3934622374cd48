package io.startier.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which entries are wanted; null asks for all.
 *
 * @param kinds kinds of subject that the reader may see at all
 * @param person part of the name of who did it or of the user it was done to
 * @param customer code
 * @param from first moment
 * @param until first moment no longer wanted
 */
public record AuditFilter(
        Set<String> kinds, String action, String person, String customer, Instant from, Instant until) {

    /** A condition over {@code audit_entry a} for {@link #parameters()}. */
    String condition() {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        if (kinds != null) {
            conditions.add("a.subject_kind in (:kinds)");
        }
        if (isGiven(action)) {
            conditions.add("a.action = :action");
        }
        if (isGiven(person)) {
            conditions.add("(lower(a.actor) like :person escape '!'"
                    + " or (a.subject_kind = 'user' and lower(a.subject_id) like :person escape '!'))");
        }
        if (isGiven(customer)) {
            conditions.add("a.customer_id in (select c.id from customer c where c.code = :customer)");
        }
        if (from != null) {
            conditions.add("a.recorded_at >= :from");
        }
        if (until != null) {
            conditions.add("a.recorded_at < :until");
        }
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("kinds", kinds);
        parameters.put("action", action);
        parameters.put("person", isGiven(person) ? "%" + escaped(person.strip().toLowerCase(Locale.ROOT)) + "%" : null);
        parameters.put("customer", customer == null ? null : customer.strip());
        parameters.put("from", from == null ? null : Timestamp.from(from));
        parameters.put("until", until == null ? null : Timestamp.from(until));
        return parameters;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
