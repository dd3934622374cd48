package io.startier.notification;

import io.startier.shared.Times;
import java.sql.Timestamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what was read long ago, a little at a time; what nobody has read is kept. */
@Component
@EnableConfigurationProperties(NotificationProperties.class)
class NotificationPruning {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationPruning.class);
    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final NotificationProperties properties;
    private final Times times;

    NotificationPruning(JdbcClient jdbc, NotificationProperties properties, Times times) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.times = times;
    }

    @Scheduled(cron = "${startier.notification.prune:0 40 3 * * *}")
    void prune() {
        var until = Timestamp.from(times.now().minus(properties.keep()));
        int read = removeAll(
                "delete from notification where id in"
                        + " (select id from notification where read_at < ? order by id limit " + AT_ONCE + ")",
                until);
        int sent = removeAll(
                "delete from notification_delivery where id in (select id from notification_delivery"
                        + " where state <> 'WAITING' and ended_at < ? order by id limit " + AT_ONCE + ")",
                until);
        LOG.info("{} read notifications and {} reports of their sending were removed", read, sent);
    }

    private int removeAll(String some, Timestamp until) {
        int removed = 0;
        int last;
        do {
            last = jdbc.sql(some).param(until).update();
            removed += last;
        } while (last > 0);
        return removed;
    }
}
