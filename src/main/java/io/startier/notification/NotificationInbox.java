package io.startier.notification;

import io.startier.account.CurrentUser;
import io.startier.shared.IdPage;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one person was told; nobody else's is there. */
@Component
class NotificationInbox {

    private final JdbcClient jdbc;
    private final Times times;

    NotificationInbox(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** @param link may be null, as may {@code readAt} */
    record Row(long id, String kind, String link, String arguments, Instant toldAt, Instant readAt) {}

    /** One page and one more row if there is another page. @param kind null for all @param before an id, or null */
    List<Row> page(CurrentUser user, boolean unreadOnly, String kind, Long before) {
        return jdbc.sql("""
                        select id, kind, link, arguments, told_at, read_at from notification
                        where recipient_id = :user and shown
                          and (cast(:kind as varchar) is null or kind = :kind)
                          and (cast(:before as bigint) is null or id < :before)
                        """ + (unreadOnly ? "and read_at is null " : "") + "order by id desc limit "
                        + (IdPage.SIZE + 1))
                .param("user", user.id())
                .param("kind", kind)
                .param("before", before)
                .query(Row.class)
                .list();
    }

    /** Kinds of which the person was ever shown something that is still kept. */
    List<String> kinds(CurrentUser user) {
        return jdbc.sql("select distinct kind from notification where recipient_id = ? and shown order by kind")
                .param(user.id())
                .query(String.class)
                .list();
    }

    /**
     * Marks it as read, which it may be already.
     *
     * @throws NotFound for one that is not there or somebody else's
     */
    @Transactional
    public Row read(long id, CurrentUser user) {
        jdbc.sql("update notification set read_at = ? where id = ? and recipient_id = ? and read_at is null")
                .params(Timestamp.from(times.now()), id, user.id())
                .update();
        return jdbc.sql("""
                        select id, kind, link, arguments, told_at, read_at from notification
                        where id = ? and recipient_id = ? and shown
                        """)
                .params(id, user.id())
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("notification"));
    }

    /** Marks as read what had been told up to then. @param newest the newest id that the person saw, or null for all */
    @Transactional
    public int readAll(CurrentUser user, Long newest) {
        return jdbc.sql("""
                        update notification set read_at = :now
                        where recipient_id = :user and read_at is null
                          and (cast(:newest as bigint) is null or id <= :newest)
                        """)
                .param("now", Timestamp.from(times.now()))
                .param("user", user.id())
                .param("newest", newest)
                .update();
    }
}
