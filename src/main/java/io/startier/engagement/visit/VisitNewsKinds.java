package io.startier.engagement.visit;

import io.startier.notification.NotificationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitNewsKinds {

    @Bean
    NotificationKind visitTomorrow() {
        return new NotificationKind(VisitReminders.VISIT_TOMORROW, true);
    }
}
