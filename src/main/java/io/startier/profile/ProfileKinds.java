package io.startier.profile;

import io.startier.notification.NotificationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of news about cards. */
@Configuration(proxyBeanMethods = false)
class ProfileKinds {

    static final String CARD_TO_CONFIRM = "CARD_TO_CONFIRM";
    static final String CARD_DECIDED = "CARD_DECIDED";

    @Bean
    NotificationKind cardToConfirm() {
        return new NotificationKind(CARD_TO_CONFIRM, true);
    }

    @Bean
    NotificationKind cardDecided() {
        return new NotificationKind(CARD_DECIDED, false);
    }
}
