package io.startier.rating.news;

import io.startier.notification.NotificationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds; only what cannot wait for the next visit is mailed to those who have not chosen. */
@Configuration(proxyBeanMethods = false)
class NewsKinds {

    static final String STAR_TO_SIGN = "STAR_TO_SIGN";
    static final String STAR_DECIDED = "STAR_DECIDED";
    static final String STAR_REMINDER = "STAR_REMINDER";
    static final String STAR_ESCALATED = "STAR_ESCALATED";
    static final String REVIEW_DUE = "REVIEW_DUE";
    static final String REVIEW_OVERDUE = "REVIEW_OVERDUE";
    static final String RATING_EXPIRES = "RATING_EXPIRES";
    static final String DEPUTY_NAMED = "DEPUTY_NAMED";

    @Bean
    NotificationKind starToSign() {
        return new NotificationKind(STAR_TO_SIGN, true);
    }

    @Bean
    NotificationKind starDecided() {
        return new NotificationKind(STAR_DECIDED, true);
    }

    @Bean
    NotificationKind starReminder() {
        return new NotificationKind(STAR_REMINDER, false);
    }

    @Bean
    NotificationKind starEscalated() {
        return new NotificationKind(STAR_ESCALATED, true);
    }

    @Bean
    NotificationKind reviewDue() {
        return new NotificationKind(REVIEW_DUE, false);
    }

    @Bean
    NotificationKind reviewOverdue() {
        return new NotificationKind(REVIEW_OVERDUE, true);
    }

    @Bean
    NotificationKind ratingExpires() {
        return new NotificationKind(RATING_EXPIRES, false);
    }

    @Bean
    NotificationKind deputyNamed() {
        return new NotificationKind(DEPUTY_NAMED, false);
    }
}
