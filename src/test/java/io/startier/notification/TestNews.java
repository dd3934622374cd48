package io.startier.notification;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Something to tell in tests; its words are in the test's own bundle {@code testnews}. */
@Component
public class TestNews {

    /** Mailed to those who have not chosen. */
    public static final String NEWS = "TEST_NEWS";

    /** Not mailed to those who have not chosen. */
    public static final String QUIET = "TEST_QUIET";

    private final Notifications notifications;

    TestNews(Notifications notifications) {
        this.notifications = notifications;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NotificationKind kindOfTestNews() {
            return new NotificationKind(NEWS, true);
        }

        @Bean
        NotificationKind kindOfQuietTestNews() {
            return new NotificationKind(QUIET, false);
        }
    }

    public static Notice notice(String kind, String key, Long... recipients) {
        return new Notice(kind, List.of(recipients), key, "/customers?q=" + key, List.of("Acme " + key, 1200));
    }

    /** In a transaction of its own. */
    @Transactional
    public void tell(Notice notice) {
        notifications.tell(notice);
    }

    @Transactional
    public void tell(String key, Long... recipients) {
        notifications.tell(notice(NEWS, key, recipients));
    }
}
