package io.startier.rating.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A cycle: who was to look at their customers again, and until when (row A7).
 *
 * @param dueOn the last day in time
 * @param nextOn when the next one opens by itself, or null
 * @param closedBy null where it ended by itself, with everything done or followed by the next one
 */
record Review(
        long id,
        String name,
        ReviewKind kind,
        String period,
        LocalDate openedOn,
        LocalDate dueOn,
        int remindDays,
        boolean wholeCompany,
        LocalDate nextOn,
        Instant openedAt,
        long openedById,
        String openedBy,
        Instant closedAt,
        String closedBy,
        String closeReason) {

    public String title() {
        return period.isEmpty() ? name : name + " " + period;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether what is still open is overdue, or was at its end. */
    boolean isLate(LocalDate today, ZoneId zone) {
        var day = isOpen() ? today : closedAt.atZone(zone).toLocalDate();
        return day.isAfter(dueOn);
    }

    /** How long its people have from the opening. */
    long days() {
        return ChronoUnit.DAYS.between(openedOn, dueOn);
    }
}
