package io.startier.engagement.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Something in the calendar.
 *
 * @param from first day
 * @param until last day, which may be the first
 * @param time of the first day at which it begins, or null for whole days
 * @param kind its name is the message {@code calendar.kind.<kind>}, its colour the class {@code cal-<kind>}
 * @param path of its page
 * @param person whose entry it is: the customer's owner or the visitor; or null
 */
public record CalendarEntry(
        LocalDate from,
        LocalDate until,
        LocalTime time,
        String kind,
        String title,
        String path,
        String customerCode,
        String customerName,
        String person) {

    public boolean covers(LocalDate day) {
        return !from.isAfter(day) && !until.isBefore(day);
    }
}
