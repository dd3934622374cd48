package io.startier.rating.news;

import io.startier.notification.Notice;
import io.startier.notification.Notifications;
import io.startier.rating.ReviewDue;
import io.startier.rating.ReviewOverdue;
import io.startier.shared.Times;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells owners which customers wait for them in a review (row A7). */
@Component
class ReviewNews {

    private final Notifications notifications;
    private final Times times;

    ReviewNews(Notifications notifications, Times times) {
        this.notifications = notifications;
        this.times = times;
    }

    @EventListener
    void tell(ReviewDue due) {
        notifications.tell(new Notice(
                NewsKinds.REVIEW_DUE,
                List.of(due.ownerId()),
                due.reviewId() + (due.opening() ? ":opened" : ":due"),
                link(due.reviewId()),
                List.of(
                        due.opening() ? 1 : 0,
                        due.review(),
                        due.open(),
                        due.dueOn().toString())));
    }

    @EventListener
    void tell(ReviewOverdue overdue) {
        notifications.tell(new Notice(
                NewsKinds.REVIEW_OVERDUE,
                List.of(overdue.ownerId()),
                overdue.reviewId() + ":" + times.today(),
                link(overdue.reviewId()),
                List.of(overdue.review(), overdue.open(), overdue.dueOn().toString())));
    }

    private static String link(long reviewId) {
        return "/reviews/" + reviewId;
    }
}
