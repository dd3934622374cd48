package io.startier.rating.news;

import io.startier.account.CurrentUsers;
import io.startier.approval.ApprovalMoved;
import io.startier.approval.ApprovalRequest;
import io.startier.approval.ApprovalStatus;
import io.startier.notification.Notice;
import io.startier.notification.Notifications;
import io.startier.shared.Actor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the proposer and the customer's owner that a star was granted, returned or rejected: those of them who did not do
 * it themselves and who see the customer still.
 */
@Component
class DecisionNews {

    private static final Set<ApprovalStatus> DECIDED =
            Set.of(ApprovalStatus.APPROVED, ApprovalStatus.RETURNED, ApprovalStatus.REJECTED);
    private static final int BEGINNING = 80;

    /** As the message counts them. */
    private enum Outcome {
        GRANTED,
        RETURNED,
        REJECTED,
        GIVEN_BACK
    }

    private final Wishes wishes;
    private final CurrentUsers users;
    private final Notifications notifications;

    DecisionNews(Wishes wishes, CurrentUsers users, Notifications notifications) {
        this.wishes = wishes;
        this.users = users;
        this.notifications = notifications;
    }

    @EventListener
    void tell(ApprovalMoved moved) {
        if (DECIDED.contains(moved.request().status())) {
            wishes.of(moved.request()).map(wish -> notice(moved, wish)).ifPresent(notifications::tell);
        }
    }

    private Notice notice(ApprovalMoved moved, Wish wish) {
        var outcome = outcome(moved);
        var comment = outcome == Outcome.GIVEN_BACK ? "" : beginning(moved.comment());
        return new Notice(
                NewsKinds.STAR_DECIDED,
                recipients(wish, moved.by()),
                key(moved.request()),
                wish.link(),
                List.of(
                        outcome.ordinal(),
                        wish.customer(),
                        wish.code(),
                        wish.from(),
                        wish.to(),
                        moved.by().name(),
                        comment));
    }

    private List<Long> recipients(Wish wish, Actor by) {
        return Stream.of(wish.proposerId(), wish.ownerId())
                .filter(Objects::nonNull)
                .filter(person -> !person.equals(by.id()))
                .filter(person -> sees(person, wish))
                .distinct()
                .toList();
    }

    private boolean sees(long person, Wish wish) {
        return users.withId(person)
                .filter(user -> user.scope().covers(wish.ownerId(), wish.teamId()))
                .isPresent();
    }

    private static String key(ApprovalRequest request) {
        return request.id() + ":" + request.version();
    }

    /** What the application says to a proposal that it gives back is in the approver's language, so only that it did is told. */
    private static Outcome outcome(ApprovalMoved moved) {
        return switch (moved.request().status()) {
            case APPROVED -> Outcome.GRANTED;
            case REJECTED -> Outcome.REJECTED;
            default -> moved.by().equals(Actor.APPLICATION) ? Outcome.GIVEN_BACK : Outcome.RETURNED;
        };
    }

    private static String beginning(String comment) {
        if (comment == null) {
            return "";
        }
        var line = comment.strip().replaceAll("\\s+", " ");
        boolean isShort = line.codePointCount(0, line.length()) <= BEGINNING;
        return " · " + (isShort ? line : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…");
    }
}
