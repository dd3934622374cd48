package io.startier.notification.delivery;

import io.startier.notification.Notice;
import io.startier.notification.NotificationProperties;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code notification_delivery}. Taking a row moves it into the future by the lease, in one conditional update:
 * of two nodes one succeeds, and a row whose node died comes due again by itself.
 */
@Component
class Outbox {

    private static final int LOOK_AT = 20;
    private static final int DETAIL = 500;

    private final JdbcClient jdbc;
    private final NotificationProperties properties;
    private final Times times;

    Outbox(JdbcClient jdbc, NotificationProperties properties, Times times) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.times = times;
    }

    private record Candidate(long id, int epoch) {}

    /** @param byMailAtFirst for those who have not chosen */
    void addMails(Notice notice, String arguments, Collection<Long> recipients, boolean byMailAtFirst, Instant now) {
        add(notice, Channel.MAIL, "u.id", arguments, now, """
                        from app_user u
                             left join notification_preference p on p.user_id = u.id and p.kind = :kind
                        where u.id in (:recipients) and coalesce(p.by_mail, cast(:byMail as boolean))
                        order by u.id
                        """)
                .param("recipients", recipients)
                .param("byMail", byMailAtFirst)
                .update();
    }

    void addCall(Notice notice, String arguments, Instant now) {
        add(notice, Channel.WEBHOOK, "cast(null as bigint)", arguments, now, "from webhook where id = 1")
                .update();
    }

    /** What it says is not written down. */
    boolean addLetter(String kind, String key, String address) {
        var now = Timestamp.from(times.now());
        return jdbc.sql("""
                        insert into notification_delivery (stable_id, channel, kind, notice_key, address, arguments, told_at, state,
                                                           due_at)
                        values (gen_random_uuid(), 'MAIL', ?, ?, ?, '[]', ?, 'WAITING', ?)
                        on conflict do nothing
                        """).params(kind, key, address, now, now).update() == 1;
    }

    Set<String> undelivered(String kind, Collection<String> keys) {
        return jdbc.sql("select notice_key from notification_delivery"
                        + " where state = 'UNDELIVERED' and kind = :kind and notice_key in (:keys)")
                .param("kind", kind)
                .param("keys", keys)
                .query(String.class)
                .set();
    }

    private JdbcClient.StatementSpec add(
            Notice notice, Channel channel, String recipient, String arguments, Instant now, String source) {
        return jdbc.sql("""
                        insert into notification_delivery (stable_id, channel, recipient_id, kind, notice_key, link, arguments,
                                                           told_at, state, due_at)
                        select gen_random_uuid(), cast(:channel as varchar), %s, cast(:kind as varchar),
                               cast(:key as varchar), cast(:link as varchar), cast(:arguments as text),
                               cast(:now as timestamp with time zone), 'WAITING', cast(:now as timestamp with time zone)
                        %s
                        on conflict do nothing
                        """.formatted(recipient, source))
                .param("channel", channel.name())
                .param("kind", notice.kind())
                .param("key", notice.key())
                .param("link", notice.link())
                .param("arguments", arguments)
                .param("now", Timestamp.from(now));
    }

    /** Takes the oldest row that is due and that nobody else takes at this moment. */
    Optional<Delivery> take(Channel channel) {
        return due(channel).stream().filter(this::take).findFirst().map(this::taken);
    }

    private List<Candidate> due(Channel channel) {
        return jdbc.sql("""
                        select id, epoch from notification_delivery
                        where state = 'WAITING' and channel = ? and due_at <= ? order by due_at, id limit\s""" + LOOK_AT)
                .params(channel.name(), Timestamp.from(times.now()))
                .query(Candidate.class)
                .list();
    }

    private boolean take(Candidate candidate) {
        var now = times.now();
        return jdbc.sql("""
                        update notification_delivery set epoch = epoch + 1, attempts = attempts + 1, due_at = ?
                        where id = ? and epoch = ? and state = 'WAITING' and due_at <= ?
                        """)
                        .params(
                                Timestamp.from(now.plus(properties.lease())),
                                candidate.id(),
                                candidate.epoch(),
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    private Delivery taken(Candidate candidate) {
        return jdbc.sql("""
                        select id, cast(stable_id as varchar) as stable_id, channel, recipient_id, address, kind, notice_key, link,
                               arguments, told_at, attempts, epoch
                        from notification_delivery where id = ?
                        """).param(candidate.id()).query(Delivery.class).single();
    }

    /** It has arrived, whatever anybody else has decided about the row meanwhile. */
    void arrived(Delivery delivery) {
        jdbc.sql("""
                        update notification_delivery set state = 'SENT', ended_at = ?, reason = null, reason_detail = null
                        where id = ? and state <> 'SENT'
                        """).params(Timestamp.from(times.now()), delivery.id()).update();
    }

    void tryLater(Delivery delivery, Outcome outcome, Duration delay) {
        jdbc.sql("""
                        update notification_delivery set due_at = ?, reason = ?, reason_detail = ?
                        where id = ? and epoch = ? and state = 'WAITING'
                        """)
                .params(
                        Timestamp.from(times.now().plus(delay)),
                        outcome.reason().name(),
                        shortened(outcome.detail()),
                        delivery.id(),
                        delivery.epoch())
                .update();
    }

    void giveUp(Delivery delivery, Outcome outcome) {
        jdbc.sql("""
                        update notification_delivery set state = 'UNDELIVERED', ended_at = ?, reason = ?, reason_detail = ?
                        where id = ? and epoch = ? and state = 'WAITING'
                        """)
                .params(
                        Timestamp.from(times.now()),
                        outcome.reason().name(),
                        shortened(outcome.detail()),
                        delivery.id(),
                        delivery.epoch())
                .update();
    }

    private static String shortened(String detail) {
        var line = detail == null ? "" : detail.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= DETAIL ? line : line.substring(0, DETAIL);
    }
}
