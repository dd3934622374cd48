package io.startier.engagement.calendar;

import java.time.LocalDate;
import java.util.List;

/** Tells the calendar what happens; every bean of this type is asked. */
public interface CalendarSource {

    /** What lies on any of the days, both included, in any order; nothing that the reader may not see. */
    List<CalendarEntry> between(LocalDate from, LocalDate to, CalendarReader who);
}
