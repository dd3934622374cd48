package io.startier.account;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Actor;
import io.startier.shared.Gone;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first administrator of an empty database (row X3). Each node may print a link of its own; all of them are dead
 * as soon as there is a user, and only one can bring about the first.
 */
@Component
class SetUp {

    private static final Duration VALIDITY = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Users users;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Times times;

    SetUp(JdbcClient jdbc, Users users, PasswordEncoder passwords, AuditTrail audit, Times times) {
        this.jdbc = jdbc;
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.times = times;
    }

    @Transactional(readOnly = true)
    public boolean isNeeded() {
        return jdbc.sql("select count(*) from app_user").query(Long.class).single() == 0;
    }

    /** The secret of a new link. */
    @Transactional
    public String newLink() {
        var secret = Secrets.random();
        jdbc.sql("insert into set_up_link (token_hash, expires_at) values (?, ?)")
                .params(Secrets.hash(secret), Timestamp.from(times.now().plus(VALIDITY)))
                .update();
        return secret;
    }

    @Transactional(readOnly = true)
    public boolean isOpen(String secret) {
        return isNeeded() && openLinks(secret) == 1;
    }

    /**
     * @throws Gone when the link has expired or there is a user already
     * @throws io.startier.shared.Invalid when a field cannot be taken; the link stays good
     */
    @Transactional
    public void complete(String secret, UserProfile profile, String password) {
        lockAllLinks();
        if (!isOpen(secret)) {
            throw new Gone("account.setup.gone");
        }
        add(profile, password);
        jdbc.sql("delete from set_up_link").update();
    }

    /** Adds the first administrator, who may also load data. */
    @Transactional
    public void add(UserProfile profile, String password) {
        var roles = EnumSet.of(Role.ADMINISTRATOR, Role.DATA_STEWARD);
        var user = new User(profile.username(), profile.name(), profile.email(), roles, null, times.now());
        user.setPassword(passwords.encode(password));
        users.save(user);
        audit.record(
                AuditEvent.by(Actor.APPLICATION, "FIRST_ADMINISTRATOR_ADDED").on("user", user.username(), user.name()));
    }

    /** Whoever comes second waits here and then finds a user. */
    private List<String> lockAllLinks() {
        return jdbc.sql("select token_hash from set_up_link order by token_hash for update")
                .query(String.class)
                .list();
    }

    private int openLinks(String secret) {
        return jdbc.sql("select count(*) from set_up_link where token_hash = ? and expires_at > ?")
                .params(Secrets.hash(secret), Timestamp.from(times.now()))
                .query(Integer.class)
                .single();
    }
}
