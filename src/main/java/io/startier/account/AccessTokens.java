package io.startier.account;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens: only their hashes are kept, and a change of password or roles ends them (row X5). */
@Component
class AccessTokens {

    private static final int NAME = 100;
    private static final int LONGEST_DAYS = 365;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Times times;

    AccessTokens(JdbcClient jdbc, AuditTrail audit, Times times) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.times = times;
    }

    /** A token as its owner sees it later. */
    record Token(long id, String name, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}

    /** A token at the only moment at which it can be read. */
    record NewToken(long id, String name, String token, Instant expiresAt) {}

    /** Whose valid token this is; using it is noted. */
    @Transactional
    public Optional<SignedIn> bearer(String token) {
        var hash = Secrets.hash(token);
        var now = Timestamp.from(times.now());
        var owner = jdbc.sql("""
                        select u.id, u.username, t.credentials_version
                        from access_token t join app_user u on u.id = t.user_id
                        where t.token_hash = ? and t.expires_at > ?
                        """)
                .params(hash, now)
                .query((row, n) -> new SignedIn(row.getLong(1), row.getString(2), row.getInt(3)))
                .optional();
        owner.ifPresent(user -> jdbc.sql("update access_token set last_used_at = ? where token_hash = ?")
                .params(now, hash)
                .update());
        return owner;
    }

    /** @param days 1 to 365 */
    @Transactional
    public NewToken create(CurrentUser owner, String name, int days) {
        var complaints = new ArrayList<Invalid.Field>();
        var cleanName = UserProfile.line("name", name, NAME, complaints);
        if (days < 1 || days > LONGEST_DAYS) {
            complaints.add(new Invalid.Field("expiresInDays", "account.token.days"));
        }
        if (!complaints.isEmpty()) {
            throw new Invalid(complaints);
        }
        var secret = Secrets.random();
        var expiry = times.now().plus(Duration.ofDays(days));
        long id = insert(owner, cleanName, secret, expiry);
        audit.record(AuditEvent.by(owner.actor(), "TOKEN_CREATED")
                .on("token", id, cleanName)
                .with("until", expiry));
        return new NewToken(id, cleanName, secret, expiry);
    }

    private long insert(CurrentUser owner, String name, String secret, Instant expiry) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into access_token (user_id, name, token_hash, credentials_version, created_at, expires_at)
                        select u.id, :name, :hash, u.credentials_version, cast(:now as timestamp with time zone),
                               cast(:expiry as timestamp with time zone)
                        from app_user u where u.id = :owner
                        """)
                .param("name", name)
                .param("hash", Secrets.hash(secret))
                .param("now", Timestamp.from(times.now()))
                .param("expiry", Timestamp.from(expiry))
                .param("owner", owner.id())
                .update(keys, "id");
        return keys.getKeyAs(Long.class);
    }

    /** The tokens of the user that still work, newest first. */
    @Transactional(readOnly = true)
    public List<Token> of(CurrentUser owner) {
        return jdbc.sql("""
                        select t.id, t.name, t.created_at, t.expires_at, t.last_used_at
                        from access_token t join app_user u on u.id = t.user_id
                        where u.id = ? and t.expires_at > ? and t.credentials_version = u.credentials_version
                        order by t.id desc
                        """)
                .params(owner.id(), Timestamp.from(times.now()))
                .query((row, n) -> token(row))
                .list();
    }

    /** @throws NotFound when it is absent or somebody else's */
    @Transactional
    public void revoke(long id, CurrentUser owner) {
        int deleted = jdbc.sql("delete from access_token where id = ? and user_id = ?")
                .params(id, owner.id())
                .update();
        if (deleted == 0) {
            throw new NotFound("access token");
        }
        audit.record(AuditEvent.by(owner.actor(), "TOKEN_REVOKED").on("token", id, ""));
    }

    private static Token token(ResultSet row) throws SQLException {
        var used = row.getTimestamp("last_used_at");
        return new Token(
                row.getLong("id"),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
