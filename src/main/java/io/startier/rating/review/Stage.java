package io.startier.rating.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What owners are to be told of a review on a day, beside its opening; each stage once.
 *
 * @param name its key: {@code SOON}, or {@code OVERDUE} with the number of the week
 */
record Stage(String name, boolean overdue) {

    static final Stage OPENED = new Stage("OPENED", false);
    private static final Stage SOON = new Stage("SOON", false);

    /** Nothing where it opened within the days of the reminder: then the opening has just been told. */
    static Optional<Stage> of(LocalDate openedOn, LocalDate dueOn, int remindDays, LocalDate today) {
        if (today.isAfter(dueOn)) {
            long week = (ChronoUnit.DAYS.between(dueOn, today) - 1) / 7;
            return Optional.of(new Stage("OVERDUE " + week, true));
        }
        var reminder = dueOn.minusDays(remindDays);
        boolean reminds = remindDays > 0 && openedOn.isBefore(reminder) && !today.isBefore(reminder);
        return reminds ? Optional.of(SOON) : Optional.empty();
    }
}
