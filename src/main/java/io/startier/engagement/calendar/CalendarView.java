package io.startier.engagement.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/** How much of the calendar is shown at once; weeks begin on Monday. */
enum CalendarView {
    MONTH,
    WEEK,
    AGENDA;

    private static final int AGENDA_DAYS = 28;

    /** The month where nothing or nonsense is asked for. */
    static CalendarView of(String key) {
        return Arrays.stream(values())
                .filter(view -> view.key().equals(key))
                .findFirst()
                .orElse(MONTH);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its key on the keyboard. */
    public String letter() {
        return key().substring(0, 1);
    }

    /** The first day shown when the day is asked for: a month is filled up to whole weeks. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case MONTH -> monday(day.withDayOfMonth(1));
            case WEEK -> monday(day);
            case AGENDA -> day;
        };
    }

    LocalDate last(LocalDate day) {
        return switch (this) {
            case MONTH -> monday(day.with(TemporalAdjusters.lastDayOfMonth())).plusDays(6);
            case WEEK -> monday(day).plusDays(6);
            case AGENDA -> day.plusDays(AGENDA_DAYS - 1);
        };
    }

    /** The day to ask for one page later, or earlier for a negative number. */
    LocalDate step(LocalDate day, int pages) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1).plusMonths(pages);
            case WEEK -> day.plusWeeks(pages);
            case AGENDA -> day.plusDays((long) AGENDA_DAYS * pages);
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
