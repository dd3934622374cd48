package io.startier.engagement.satisfaction;

import io.startier.notification.NotificationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SurveyNews {

    static final String FALLS = "SATISFACTION_FALLS";

    @Bean
    NotificationKind satisfactionFalls() {
        return new NotificationKind(FALLS, true);
    }
}
