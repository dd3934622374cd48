package io.startier.rating.review;

import io.startier.rating.review.Progress.Tally;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A review as programs read it, with numbers of the customers that the caller may see.
 *
 * @param status OPEN, OVERDUE or CLOSED
 * @param overdue those of {@code open} whose due date has passed
 * @param closedBy absent where it ended by itself
 */
record ReviewSummary(
        long id,
        String title,
        ReviewKind kind,
        String status,
        LocalDate openedOn,
        LocalDate dueOn,
        LocalDate nextOn,
        String openedBy,
        Instant closedAt,
        String closedBy,
        String closeReason,
        long done,
        long waiting,
        long open,
        long overdue,
        int percent) {

    static ReviewSummary of(Review review, boolean late, Tally tally) {
        return new ReviewSummary(
                review.id(),
                review.title(),
                review.kind(),
                !review.isOpen() ? "CLOSED" : late ? "OVERDUE" : "OPEN",
                review.openedOn(),
                review.dueOn(),
                review.nextOn(),
                review.openedBy(),
                review.closedAt(),
                review.closedBy(),
                review.closeReason(),
                tally.done(),
                tally.waiting(),
                tally.open(),
                late ? tally.open() : 0,
                tally.percent());
    }

    public boolean isLate() {
        return status.equals("OVERDUE");
    }

    public boolean isOver() {
        return status.equals("CLOSED");
    }
}
