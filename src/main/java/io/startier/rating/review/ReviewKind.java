package io.startier.rating.review;

import java.time.LocalDate;

/** How often a review comes back. */
enum ReviewKind {
    ANNUAL(12),
    QUARTERLY(3),
    ONCE(0);

    private final int months;

    ReviewKind(int months) {
        this.months = months;
    }

    boolean comesBack() {
        return months > 0;
    }

    /** The first start after the day, counted in whole periods from an earlier start. */
    LocalDate startAfter(LocalDate day, LocalDate start) {
        var next = start;
        for (int periods = 1; !next.isAfter(day); periods++) {
            next = start.plusMonths((long) months * periods);
        }
        return next;
    }

    /** What is added to the name: the calendar year or quarter in which it opens. */
    String period(LocalDate openedOn) {
        return switch (this) {
            case ANNUAL -> String.valueOf(openedOn.getYear());
            case QUARTERLY -> openedOn.getYear() + " Q" + (openedOn.getMonthValue() + 2) / 3;
            case ONCE -> "";
        };
    }
}
