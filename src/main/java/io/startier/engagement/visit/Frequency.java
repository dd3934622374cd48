package io.startier.engagement.visit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a customer's contacts stand against what the tier asks for (row P5).
 *
 * @param contactedOn day of the last visit or call, or null
 * @param dueOn the last day on which the next one is in time
 * @param visitDays how many days may pass between two
 */
record Frequency(LocalDate contactedOn, LocalDate dueOn, int visitDays) {

    private static final int SOON = 7;

    enum State {
        FINE,
        SOON,
        OVERDUE
    }

    State on(LocalDate today) {
        if (dueOn.isBefore(today)) {
            return State.OVERDUE;
        }
        return daysLeft(today) <= SOON ? State.SOON : State.FINE;
    }

    /** Until the due day; negative once it has passed. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }
}
