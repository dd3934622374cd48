package io.startier.customer;

import io.startier.shared.Conflict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table with one short text per customer that is always made anew from the records, by one statement for all customers
 * concerned, in the transaction that writes them. Whoever writes such records holds the history from before the first of
 * them: so none is made from half of another's work.
 */
public final class KeptHistory {

    private static final int SOME = 1000;

    private final JdbcClient jdbc;
    private final String table;
    private final String insert;

    /** @param insert the statement, with {@code %s} where a condition over {@code customer_id} stands */
    public KeptHistory(JdbcClient jdbc, String table, String insert) {
        this.jdbc = jdbc;
        this.table = table;
        this.insert = insert;
    }

    /** @throws Conflict when somebody else has been writing for longer than a lock is waited for */
    public void hold() {
        try {
            jdbc.sql("select history from history_lock where history = ? for update")
                    .param(table)
                    .query(String.class)
                    .single();
        } catch (PessimisticLockingFailureException taken) {
            throw new Conflict("customer.history.busy");
        }
    }

    public void refresh(Collection<Long> customerIds) {
        var all = List.copyOf(customerIds);
        for (int from = 0; from < all.size(); from += SOME) {
            var some = Map.of("ids", all.subList(from, Math.min(from + SOME, all.size())));
            make("customer_id in (:ids)", some);
        }
    }

    public void refreshAll() {
        make("1 = 1", Map.of());
    }

    private void make(String which, Map<String, ?> parameters) {
        jdbc.sql("delete from " + table + " where " + which).params(parameters).update();
        jdbc.sql(insert.formatted(which)).params(parameters).update();
    }
}
