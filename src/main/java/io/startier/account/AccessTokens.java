package io.startier.account;

import io.startier.shared.Times;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens: only their hashes are kept (row X5). */
@Component
class AccessTokens {

    private final JdbcClient jdbc;
    private final Times times;

    AccessTokens(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

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
}
