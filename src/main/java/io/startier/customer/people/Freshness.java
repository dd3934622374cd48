package io.startier.customer.people;

import java.time.LocalDate;

/**
 * How long ago somebody met a person.
 *
 * @param lastMet null where nobody ever did
 * @param days since then; null where nobody ever did
 * @param isStale whether that is too long: as good as unknown
 * @param tone of the badge that shows it
 */
public record Freshness(LocalDate lastMet, Long days, boolean isStale, String tone) {}
