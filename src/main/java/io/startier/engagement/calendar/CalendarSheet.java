package io.startier.engagement.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The days of a view with what lies on them; an entry of several days stands on each. */
record CalendarSheet(CalendarView view, LocalDate day, LocalDate today, List<CalendarEntry> entries) {

    public List<CalendarDay> days() {
        return view.first(day)
                .datesUntil(view.last(day).plusDays(1))
                .map(this::on)
                .toList();
    }

    public List<List<CalendarDay>> weeks() {
        var days = days();
        return IntStream.range(0, days.size() / 7)
                .mapToObj(week -> days.subList(week * 7, week * 7 + 7))
                .toList();
    }

    /** Only the days on which something lies, without those that only fill up the weeks. */
    public List<CalendarDay> agenda() {
        return days().stream()
                .filter(one -> !one.aside() && !one.entries().isEmpty())
                .toList();
    }

    private CalendarDay on(LocalDate date) {
        boolean aside = view == CalendarView.MONTH && date.getMonthValue() != day.getMonthValue();
        return new CalendarDay(
                date,
                aside,
                date.equals(today),
                entries.stream().filter(entry -> entry.covers(date)).toList());
    }
}
