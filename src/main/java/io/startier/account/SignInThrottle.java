package io.startier.account;

import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts before a password is compared, so that parallel guessing cannot slip through: at most ten for an account
 * and fifty from an address in fifteen minutes (row X3). A lock opens by itself when the window has passed.
 */
@Component
class SignInThrottle {

    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 50;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Times times;

    SignInThrottle(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** Takes one attempt; false when there is none left. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean take(String username, String address) {
        return take("address:" + address, PER_ADDRESS) && take("user:" + username, PER_ACCOUNT);
    }

    /** A right password gives the account's attempts back. */
    @Transactional
    public void forget(String username) {
        jdbc.sql("delete from sign_in_attempt where subject = ?")
                .param(subject("user:" + username))
                .update();
    }

    private boolean take(String name, int limit) {
        var subject = subject(name);
        var now = times.now();
        return startWindow(subject, now) || countAttempt(subject, limit);
    }

    private boolean startWindow(String subject, Instant now) {
        int renewed = jdbc.sql(
                        "update sign_in_attempt set failures = 1, window_start = ? where subject = ? and window_start < ?")
                .params(Timestamp.from(now), subject, Timestamp.from(now.minus(WINDOW)))
                .update();
        return renewed == 1 || insert(subject, now);
    }

    private boolean insert(String subject, Instant now) {
        return jdbc.sql("""
                        insert into sign_in_attempt (subject, failures, window_start)
                        select ?, 1, cast(? as timestamp with time zone)
                        where not exists (select 1 from sign_in_attempt where subject = ?)
                        on conflict do nothing
                        """).params(subject, Timestamp.from(now), subject).update() == 1;
    }

    private boolean countAttempt(String subject, int limit) {
        return jdbc.sql("update sign_in_attempt set failures = failures + 1 where subject = ? and failures < ?")
                        .params(subject, limit)
                        .update()
                == 1;
    }

    private static String subject(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
