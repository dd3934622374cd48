package io.startier.notification;

import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what happened (row X6). */
@Component
public class Notifications {

    private final JdbcClient jdbc;
    private final NotificationKinds kinds;
    private final List<Carrier> carriers;
    private final Times times;

    Notifications(JdbcClient jdbc, NotificationKinds kinds, List<Carrier> carriers, Times times) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.carriers = carriers;
        this.times = times;
    }

    /**
     * Tells it in the caller's transaction: who rolls back has told nobody, and nothing is sent before the commit. Each
     * recipient gets it as they wish; whoever was told the same before gets nothing.
     *
     * @throws IllegalArgumentException for a kind that no module contributes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        kinds.require(notice.kind());
        var arguments = NotificationWords.written(notice.arguments());
        var now = times.now();
        var fresh = notTold(notice);
        if (!fresh.isEmpty()) {
            add(notice, arguments, fresh, now);
        }
        carriers.forEach(carrier -> carrier.take(notice, arguments, fresh, now));
    }

    private List<Long> notTold(Notice notice) {
        if (notice.recipients().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select u.id from app_user u
                        where u.id in (:recipients) and u.active
                          and not exists (select 1 from notification n where n.recipient_id = u.id and n.kind = :kind
                                            and n.notice_key = :key)
                        order by u.id
                        """)
                .param("recipients", notice.recipients())
                .param("kind", notice.kind())
                .param("key", notice.key())
                .query(Long.class)
                .list();
    }

    /** Always in the order of the ids, so that two who tell the same at once wait for each other and do not get stuck. */
    private void add(Notice notice, String arguments, List<Long> recipients, Instant now) {
        jdbc.sql("""
                        insert into notification (recipient_id, kind, notice_key, link, arguments, told_at, shown, read_at)
                        select u.id, cast(:kind as varchar), cast(:key as varchar), cast(:link as varchar),
                               cast(:arguments as text), cast(:now as timestamp with time zone),
                               coalesce(p.in_application, true),
                               case when p.in_application = false then cast(:now as timestamp with time zone) end
                        from app_user u
                             left join notification_preference p on p.user_id = u.id and p.kind = :kind
                        where u.id in (:recipients)
                        order by u.id
                        on conflict do nothing
                        """)
                .param("kind", notice.kind())
                .param("key", notice.key())
                .param("link", notice.link())
                .param("arguments", arguments)
                .param("now", Timestamp.from(now))
                .param("recipients", Set.copyOf(recipients))
                .update();
    }
}
