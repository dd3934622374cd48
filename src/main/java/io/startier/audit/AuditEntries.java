package io.startier.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what {@link AuditTrail} has kept (row X4). Who may read what is decided by the caller. */
@Component
public class AuditEntries {

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest entries about one customer, newest first. */
    public List<AuditEntry> ofCustomer(long customerId, int limit) {
        return jdbc.sql("select * from audit_entry where customer_id = ? order by id desc limit ?")
                .params(customerId, limit)
                .query((row, n) -> AuditEntry.of(row))
                .list();
    }
}
