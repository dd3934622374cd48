package io.startier.engagement.visit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A visit that is to be made.
 *
 * @param at null for any time of the day
 * @param purpose or null
 */
record Plan(LocalDate on, LocalTime at, String purpose, long visitorId, List<Person> meet) {}
