package io.startier.profile;

import io.startier.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps the sensitive changes that wait, and how they were decided. */
@Component
class PendingStore {

    private static final String PENDING = """
            select id, section, status, asked_at, asked_by, asker, decided_at, decider from profile_pending
            where customer_id = :customer
            """;

    private final JdbcClient jdbc;
    private final CardStore cards;

    PendingStore(JdbcClient jdbc, CardStore cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    List<Pending> waiting(long customerId) {
        return jdbc.sql(PENDING + " and open_key is not null order by id")
                .param("customer", customerId)
                .query(this::pending)
                .list();
    }

    Optional<Pending> find(long customerId, long id) {
        return jdbc.sql(PENDING + " and id = :id")
                .param("customer", customerId)
                .param("id", id)
                .query(this::pending)
                .optional();
    }

    boolean isWaiting(long customerId, Section section) {
        return jdbc.sql("select count(*) from profile_pending where open_key = ?")
                        .param(openKey(customerId, section))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Its id, or nothing where another one waits for the section already. */
    OptionalLong add(long customerId, Section section, Actor asker, Instant at, List<CardChange> changes) {
        var key = new GeneratedKeyHolder();
        int added = jdbc.sql("""
                        insert into profile_pending (customer_id, section, open_key, status, asked_at, asked_by, asker)
                        values (?, ?, ?, 'WAITING', ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        customerId,
                        section.name(),
                        openKey(customerId, section),
                        Timestamp.from(at),
                        asker.id(),
                        asker.name())
                .update(key, "id");
        if (added == 0) {
            return OptionalLong.empty();
        }
        long id = key.getKeyAs(Long.class);
        changes.forEach(change -> jdbc.sql("""
                        insert into profile_pending_change (pending_id, field, item, before_text, after_text)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(id, change.slot().field().key(), change.slot().item(), change.before(), change.after())
                .update());
        return OptionalLong.of(id);
    }

    /** Whether it still waited: of two who decide at once only the first does. */
    boolean decide(long id, Pending.Status status, Actor decider, Instant at, String reason) {
        return jdbc.sql("""
                        update profile_pending set status = ?, open_key = null, decided_at = ?, decider = ?, reason = ?
                        where id = ? and open_key is not null
                        """)
                        .params(status.name(), Timestamp.from(at), decider.name(), reason, id)
                        .update()
                == 1;
    }

    private static String openKey(long customerId, Section section) {
        return customerId + "/" + section.name();
    }

    private Pending pending(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        var decidedAt = row.getTimestamp("decided_at");
        return new Pending(
                id,
                Section.valueOf(row.getString("section")),
                Pending.Status.valueOf(row.getString("status")),
                row.getTimestamp("asked_at").toInstant(),
                row.getLong("asked_by"),
                row.getString("asker"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decider"),
                cards.changes("profile_pending_change", "pending_id", id));
    }
}
