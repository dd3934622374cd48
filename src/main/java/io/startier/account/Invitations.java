package io.startier.account;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Actor;
import io.startier.shared.Gone;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which people set their own password, so that no administrator ever knows one (row X3). A link works once and
 * for seven days; only its hash is kept, and it dies when the password changes otherwise or the user is deactivated.
 */
@Component
class Invitations {

    private static final Duration VALIDITY = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Users users;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Times times;

    Invitations(JdbcClient jdbc, Users users, PasswordEncoder passwords, AuditTrail audit, Times times) {
        this.jdbc = jdbc;
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.times = times;
    }

    /** A new secret for the user; earlier ones are dead. */
    @Transactional
    public String invite(User user) {
        cancel(user.id());
        var secret = Secrets.random();
        jdbc.sql("insert into invitation (token_hash, user_id, expires_at) values (?, ?, ?)")
                .params(
                        Secrets.hash(secret),
                        user.id(),
                        Timestamp.from(times.now().plus(VALIDITY)))
                .update();
        return secret;
    }

    @Transactional
    public void cancel(long userId) {
        jdbc.sql("delete from invitation where user_id = ? and used_at is null")
                .param(userId)
                .update();
    }

    /** The user name for which the link still works. */
    @Transactional(readOnly = true)
    public Optional<String> openFor(String secret) {
        return userOf(secret).map(User::username);
    }

    /**
     * @throws Gone when the link was used or has expired
     * @throws io.startier.shared.Invalid when the password does not keep the rules; the link stays good
     */
    @Transactional
    public void accept(String secret, String password) {
        var user = userOf(secret).orElseThrow(() -> new Gone("account.invitation.gone"));
        PasswordRules.check("password", password, user.username());
        use(secret);
        cancel(user.id());
        user.setPassword(passwords.encode(password));
        audit.record(AuditEvent.by(new Actor(user.id(), user.name()), "INVITATION_ACCEPTED")
                .on("user", user.username(), user.name()));
    }

    private Optional<User> userOf(String secret) {
        return jdbc.sql("select user_id from invitation where token_hash = ? and used_at is null and expires_at > ?")
                .params(Secrets.hash(secret), Timestamp.from(times.now()))
                .query(Long.class)
                .optional()
                .flatMap(users::findById)
                .filter(User::isActive);
    }

    /** Of two who open the same link at the same moment, one gets here first. */
    private void use(String secret) {
        int used = jdbc.sql("update invitation set used_at = ? where token_hash = ? and used_at is null")
                .params(Timestamp.from(times.now()), Secrets.hash(secret))
                .update();
        if (used == 0) {
            throw new Gone("account.invitation.gone");
        }
    }
}
