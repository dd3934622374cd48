package io.startier.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what {@link AuditTrail} has kept (row X4). Who may read what is decided by the caller. */
@Component
public class AuditEntries {

    private final JdbcClient jdbc;
    private final AuditChain chain;

    AuditEntries(JdbcClient jdbc, AuditChain chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    /** @param firstBroken id of the first entry that is not as it was written, or empty when the trail is whole */
    public record Verification(long entries, Optional<Long> firstBroken) {}

    /** The newest entries about one customer, newest first. */
    public List<AuditEntry> ofCustomer(long customerId, int limit) {
        return jdbc.sql("select * from audit_entry where customer_id = ? order by id desc limit ?")
                .params(customerId, limit)
                .query((row, n) -> AuditEntry.of(row))
                .list();
    }

    /** The newest entries with an id below {@code before}, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> page(AuditFilter filter, long before, int limit) {
        return jdbc.sql("select a.* from audit_entry a where a.id < :before and " + filter.condition()
                        + " order by a.id desc limit :limit")
                .params(filter.parameters())
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> AuditEntry.of(row))
                .list();
    }

    /** Hands over every entry, newest first, without holding them all. */
    @Transactional(readOnly = true)
    public void each(AuditFilter filter, Consumer<AuditEntry> reader) {
        jdbc.sql("select a.* from audit_entry a where " + filter.condition() + " order by a.id desc")
                .params(filter.parameters())
                .withFetchSize(500)
                .query(row -> {
                    reader.accept(AuditEntry.of(row));
                });
    }

    /** The actions that occur among entries of the kinds; null asks for all kinds. */
    @Transactional(readOnly = true)
    public List<String> actions(Set<String> kinds) {
        var filter = new AuditFilter(kinds, null, null, null, null, null);
        return jdbc.sql("select distinct a.action from audit_entry a where " + filter.condition()
                        + " order by a.action")
                .params(filter.parameters())
                .query(String.class)
                .list();
    }

    /** Walks the whole chain, as it stands at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        var entries =
                jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
        return new Verification(entries, chain.firstBroken());
    }
}
