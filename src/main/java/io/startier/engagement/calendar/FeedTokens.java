package io.startier.engagement.calendar;

import io.startier.account.CurrentUser;
import io.startier.account.CurrentUsers;
import io.startier.account.Secrets;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one secret address of each user's calendar; only its hash is kept, and it dies when access tokens do (rows C5, X5). */
@Component
@Transactional
class FeedTokens {

    private static final int LENGTH = 43;

    private final JdbcClient jdbc;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final Times times;

    FeedTokens(JdbcClient jdbc, CurrentUsers users, AuditTrail audit, Times times) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.times = times;
    }

    /** The owner as of now; what cannot be a token costs no query. */
    @Transactional(readOnly = true)
    public Optional<CurrentUser> owner(String token) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select u.id from calendar_feed f join app_user u on u.id = f.user_id
                        where f.token_hash = ? and f.credentials_version = u.credentials_version
                        """)
                .param(Secrets.hash(token))
                .query(Long.class)
                .optional()
                .flatMap(users::withId)
                .filter(CurrentUser::seesCustomers);
    }

    /** When the address that works was made; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> issuedAt(CurrentUser owner) {
        return jdbc.sql("""
                        select f.issued_at from calendar_feed f join app_user u on u.id = f.user_id
                        where u.id = ? and f.credentials_version = u.credentials_version
                        """)
                .param(owner.id())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** A new token, at the only moment at which it can be read; an older one ends. */
    public String issue(CurrentUser owner) {
        var token = Secrets.random();
        delete(owner);
        jdbc.sql("""
                        insert into calendar_feed (user_id, token_hash, credentials_version, issued_at)
                        select id, :hash, credentials_version, cast(:now as timestamp with time zone)
                        from app_user where id = :owner
                        """)
                .param("hash", Secrets.hash(token))
                .param("now", Timestamp.from(times.now()))
                .param("owner", owner.id())
                .update();
        record("CALENDAR_FEED_ISSUED", owner);
        return token;
    }

    /** @throws NotFound where there is none */
    public void revoke(CurrentUser owner) {
        if (delete(owner) == 0) {
            throw new NotFound("calendar feed");
        }
        record("CALENDAR_FEED_REVOKED", owner);
    }

    private int delete(CurrentUser owner) {
        return jdbc.sql("delete from calendar_feed where user_id = ?")
                .param(owner.id())
                .update();
    }

    private void record(String action, CurrentUser owner) {
        audit.record(AuditEvent.by(owner.actor(), action).on("token", owner.username(), owner.name()));
    }
}
