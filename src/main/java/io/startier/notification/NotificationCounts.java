package io.startier.notification;

import io.startier.account.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much waits to be read. */
@Component
public class NotificationCounts {

    private final JdbcClient jdbc;

    NotificationCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Unread notifications of the user. */
    public long unread(CurrentUser user) {
        return jdbc.sql("select count(*) from notification where recipient_id = ? and read_at is null")
                .param(user.id())
                .query(Long.class)
                .single();
    }
}
