package io.startier.engagement.calendar;

import java.time.LocalDate;
import java.util.List;

/** @param aside whether it only fills up the weeks of another month */
record CalendarDay(LocalDate date, boolean aside, boolean today, List<CalendarEntry> entries) {}
