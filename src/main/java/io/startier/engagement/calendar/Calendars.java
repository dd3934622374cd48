package io.startier.engagement.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar as all its sources tell it. */
@Component
class Calendars {

    private static final Comparator<CalendarEntry> IN_ORDER = Comparator.comparing(CalendarEntry::from)
            .thenComparing(CalendarEntry::time, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(CalendarEntry::customerName, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(CalendarEntry::title);

    private final List<CalendarSource> sources;

    Calendars(List<CalendarSource> sources) {
        this.sources = sources;
    }

    @Transactional(readOnly = true)
    public List<CalendarEntry> between(LocalDate from, LocalDate to, CalendarReader who) {
        return sources.stream()
                .flatMap(source -> source.between(from, to, who).stream())
                .sorted(IN_ORDER)
                .toList();
    }
}
