package io.startier.notification.delivery;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Conflict;
import io.startier.shared.IdPage;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was given up or still waits, without what it says: an administrator sees no customers. */
@Component
class Undelivered {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Times times;

    Undelivered(JdbcClient jdbc, AuditTrail audit, Times times) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.times = times;
    }

    /** @param recipient a user's name or somebody else's address, null for the webhook */
    record Row(
            long id,
            Channel channel,
            String recipient,
            String kind,
            Instant toldAt,
            Instant endedAt,
            int attempts,
            String reason,
            String reasonDetail) {}

    /** @param oldest since when the oldest waits @param reason why the last attempt failed, or null */
    record Waiting(Channel channel, long count, Instant oldest) {}

    /** One page and one more row if there is another page, newest first. @param before an id, or null */
    List<Row> page(Long before) {
        return jdbc.sql("""
                        select d.id, d.channel, coalesce(u.name, d.address) as recipient, d.kind, d.told_at, d.ended_at, d.attempts, d.reason, d.reason_detail
                        from notification_delivery d left join app_user u on u.id = d.recipient_id
                        where d.state = 'UNDELIVERED' and (cast(:before as bigint) is null or d.id < :before)
                        order by d.id desc limit\s""" + (IdPage.SIZE + 1))
                .param("before", before)
                .query(Row.class)
                .list();
    }

    /** Per channel what has not been sent yet. */
    List<Waiting> waiting() {
        return jdbc.sql("""
                        select channel, count(*) as count, min(told_at) as oldest from notification_delivery
                        where state = 'WAITING' group by channel order by channel
                        """).query(Waiting.class).list();
    }

    /**
     * From the first attempt on once more, under the same stable id.
     *
     * @throws NotFound where there is none
     * @throws Conflict when it is not among the undelivered any more
     */
    @Transactional
    public void sendAgain(long id, CurrentUser by) {
        int waiting = again("id = :id", id);
        if (waiting == 0) {
            boolean known = jdbc.sql("select count(*) from notification_delivery where id = ?")
                            .param(id)
                            .query(Integer.class)
                            .single()
                    > 0;
            throw known ? new Conflict("delivery.again.late") : new NotFound("delivery");
        }
        note(String.valueOf(id), 1, by);
    }

    /** @return how many */
    @Transactional
    public int sendAllAgain(CurrentUser by) {
        int waiting = again("id > :id", 0);
        if (waiting > 0) {
            note("all", waiting, by);
        }
        return waiting;
    }

    private int again(String which, long id) {
        return jdbc.sql(
                        "update notification_delivery set state = 'WAITING', attempts = 0, due_at = :now, ended_at = null"
                                + " where state = 'UNDELIVERED' and " + which)
                .param("now", Timestamp.from(times.now()))
                .param("id", id)
                .update();
    }

    private void note(String subject, int count, CurrentUser by) {
        audit.record(AuditEvent.by(by.actor(), "DELIVERY_SENT_AGAIN")
                .on("delivery", subject, subject)
                .with("deliveries", count));
    }
}
