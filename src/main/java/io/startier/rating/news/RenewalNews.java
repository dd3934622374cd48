package io.startier.rating.news;

import io.startier.notification.Notice;
import io.startier.notification.Notifications;
import io.startier.rating.RatingExpires;
import io.startier.rating.RatingExpires.Expiring;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Tells owners which stars ask to be renewed: the first by name, the others by number (row A7). */
@Component
class RenewalNews {

    private final Notifications notifications;

    RenewalNews(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Each stage of a star is told once, so that of the first identifies the news. */
    @EventListener
    void tell(RatingExpires expires) {
        var first = expires.ratings().stream()
                .min(Comparator.comparing(Expiring::until).thenComparing(Expiring::customerId))
                .orElseThrow();
        int count = expires.ratings().size();
        notifications.tell(new Notice(
                NewsKinds.RATING_EXPIRES,
                List.of(expires.ownerId()),
                first.customerId() + ":" + first.until() + (expires.lapsed() ? ":lapsed" : ":soon"),
                count == 1 ? ratingOf(first) : "/customers?renew=true",
                List.of(
                        expires.lapsed() ? 1 : 0,
                        count,
                        first.name(),
                        first.code(),
                        first.star() + "★",
                        first.until().toString())));
    }

    private static String ratingOf(Expiring rating) {
        return UriComponentsBuilder.fromPath("/customers/{code}/rating")
                .build(rating.code())
                .toString();
    }
}
