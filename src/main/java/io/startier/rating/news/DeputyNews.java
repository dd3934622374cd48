package io.startier.rating.news;

import io.startier.approval.DelegationChanged;
import io.startier.notification.Notice;
import io.startier.notification.Notifications;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a deputy, and an absent person for whom somebody else sees to it, who signs for whom and when (row A4). */
@Component
class DeputyNews {

    /** As the message counts them. */
    private enum Change {
        ENTERED,
        ENTERED_WITHOUT_DEPUTY,
        ENDED
    }

    private final Notifications notifications;

    DeputyNews(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void tell(DelegationChanged changed) {
        notifications.tell(new Notice(
                NewsKinds.DEPUTY_NAMED,
                recipients(changed),
                changed.id() + (changed.ended() ? ":ended" : ":entered"),
                "/approvals/delegations",
                List.of(
                        change(changed).ordinal(),
                        changed.absent(),
                        Objects.requireNonNullElse(changed.deputy(), ""),
                        changed.from().toString(),
                        changed.until().toString(),
                        changed.by().name())));
    }

    private static List<Long> recipients(DelegationChanged changed) {
        return Stream.of(changed.deputyId(), changed.absentId())
                .filter(Objects::nonNull)
                .filter(person -> !person.equals(changed.by().id()))
                .toList();
    }

    private static Change change(DelegationChanged changed) {
        if (changed.ended()) {
            return Change.ENDED;
        }
        return changed.deputyId() == null ? Change.ENTERED_WITHOUT_DEPUTY : Change.ENTERED;
    }
}
