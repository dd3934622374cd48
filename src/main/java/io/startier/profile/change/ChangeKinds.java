package io.startier.profile.change;

import io.startier.notification.NotificationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of news about marked changes. */
@Configuration(proxyBeanMethods = false)
class ChangeKinds {

    static final String MARKED_CHANGE = "MARKED_CHANGE";

    @Bean
    NotificationKind markedChange() {
        return new NotificationKind(MARKED_CHANGE, false);
    }
}
