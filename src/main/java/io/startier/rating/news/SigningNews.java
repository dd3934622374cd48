package io.startier.rating.news;

import io.startier.approval.ApprovalAsked;
import io.startier.approval.ApprovalEscalated;
import io.startier.approval.ApprovalReminded;
import io.startier.approval.ApprovalRequest;
import io.startier.notification.Notice;
import io.startier.notification.Notifications;
import io.startier.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those whose turn it is to sign, and those above them once they may as well (row A4). */
@Component
class SigningNews {

    private final Wishes wishes;
    private final Notifications notifications;
    private final Times times;

    SigningNews(Wishes wishes, Notifications notifications, Times times) {
        this.wishes = wishes;
        this.notifications = notifications;
        this.times = times;
    }

    @EventListener
    void tell(ApprovalAsked asked) {
        wishes.of(asked.request())
                .map(wish -> notice(NewsKinds.STAR_TO_SIGN, asked.people(), turn(asked.request()), wish))
                .ifPresent(notifications::tell);
    }

    /** Each reminder once: the moment of the next one tells them apart. */
    @EventListener
    void tell(ApprovalReminded reminded) {
        var key = turn(reminded.request()) + ":" + reminded.request().waiting().remindAt();
        wishes.of(reminded.request())
                .map(wish -> notice(NewsKinds.STAR_REMINDER, reminded.people(), key, wish, dayOf(reminded.since())))
                .ifPresent(notifications::tell);
    }

    @EventListener
    void tell(ApprovalEscalated escalated) {
        var everybody = Stream.concat(escalated.people().stream(), escalated.above().stream())
                .toList();
        int above = escalated.above().size();
        wishes.of(escalated.request())
                .map(wish -> notice(
                        NewsKinds.STAR_ESCALATED,
                        everybody,
                        turn(escalated.request()),
                        wish,
                        dayOf(escalated.since()),
                        above))
                .ifPresent(notifications::tell);
    }

    private static Notice notice(String kind, List<Long> people, String key, Wish wish, Object... more) {
        var about = Stream.of(wish.proposer(), wish.customer(), wish.code(), wish.from(), wish.to());
        var arguments = Stream.concat(about, Stream.of(more)).toList();
        return new Notice(kind, people, key, wish.link(), arguments);
    }

    /** Every turn of a step is told once. */
    private static String turn(ApprovalRequest request) {
        return request.id() + ":" + request.currentStep() + ":" + request.version();
    }

    private String dayOf(Instant moment) {
        return moment.atZone(times.zone()).toLocalDate().toString();
    }
}
