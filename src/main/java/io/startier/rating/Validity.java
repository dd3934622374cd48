package io.startier.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How long a rating of 3–5★ stands before it asks to be renewed; it never falls by itself (row A7).
 *
 * @param months 0 for ever
 */
record Validity(int months) {

    static final int LEAST_STAR = 3;

    /** The day from which a star that came into force on the day asks to be renewed; empty where it never does. */
    Optional<LocalDate> endOf(int star, LocalDate since) {
        return star >= LEAST_STAR && months > 0 ? Optional.of(since.plusMonths(months)) : Optional.empty();
    }

    /**
     * The last day on which a star may have come into force that asks to be renewed on the day. A month's last day stands for
     * all the days that the month of the start has more.
     */
    Optional<LocalDate> lastLapsed(LocalDate day) {
        if (months == 0) {
            return Optional.empty();
        }
        var start = YearMonth.from(day).minusMonths(months);
        boolean monthIsOver = day.getDayOfMonth() == day.lengthOfMonth();
        return Optional.of(
                monthIsOver ? start.atEndOfMonth() : start.atDay(Math.min(day.getDayOfMonth(), start.lengthOfMonth())));
    }
}
