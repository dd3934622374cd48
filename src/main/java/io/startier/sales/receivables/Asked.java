package io.startier.sales.receivables;

import java.util.HashMap;
import java.util.Map;

/** A condition on invoices {@code i}, with its named parameters. */
record Asked(String sql, Map<String, Object> parameters) {

    /** A customer's invoices that are due in the period. */
    static Asked ofPeriod(long customerId, ReceivablesFilter filter) {
        var asked = new Asked("i.customer_id = :customer", Map.of("customer", customerId));
        if (filter.from() != null) {
            asked = asked.and("i.due_on >= :from", "from", filter.from());
        }
        return filter.to() == null ? asked : asked.and("i.due_on <= :to", "to", filter.to());
    }

    Asked and(String condition, String name, Object value) {
        var more = new HashMap<>(parameters);
        more.put(name, value);
        return new Asked(sql + " and " + condition, more);
    }
}
