package io.startier.notification;

import io.startier.account.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** How much waits to be read, for the bell on every page. Counted only where a page shows it. */
@ControllerAdvice(annotations = Controller.class)
class NotificationBell {

    private final NotificationCounts counts;

    NotificationBell(NotificationCounts counts) {
        this.counts = counts;
    }

    @ModelAttribute("unreadNotifications")
    Object unread(CurrentUser user) {
        if (user == null) {
            return null;
        }
        return new LazyContextVariable<Long>() {
            @Override
            protected Long loadValue() {
                return counts.unread(user);
            }
        };
    }
}
