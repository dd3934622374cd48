package io.startier.profile.discipline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** A week from Monday to Sunday, numbered as ISO 8601 does. */
record Week(LocalDate monday) {

    static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The week of the day and those before it, the oldest first. */
    static List<Week> until(LocalDate day, int weeks) {
        var last = of(day).monday();
        return IntStream.range(0, weeks)
                .mapToObj(n -> new Week(last.minusWeeks(weeks - 1L - n)))
                .toList();
    }

    LocalDate next() {
        return monday.plusWeeks(1);
    }

    boolean isOver(LocalDate today) {
        return !today.isBefore(next());
    }

    /** Such as 9 for the week of 23 February 2026. */
    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
