package io.startier.sales;

import io.startier.shared.Conflict;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever writes orders or their sums holds this one row until the commit. Such writers are few and work in bulk: one
 * after the other, none can make sums from half of another's work, and none can be part of a deadlock.
 */
@Component
class OrderBookLock {

    private final JdbcClient jdbc;

    OrderBookLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Conflict when somebody else has been writing for longer than a lock is waited for */
    void hold() {
        try {
            jdbc.sql("select id from order_book where id = 1 for update")
                    .query(Integer.class)
                    .single();
        } catch (PessimisticLockingFailureException taken) {
            throw new Conflict("sales.busy");
        }
    }
}
