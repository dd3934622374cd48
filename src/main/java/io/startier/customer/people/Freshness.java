package io.startier.customer.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long ago somebody met a person.
 *
 * @param lastMet null where nobody ever did
 * @param days since then; null where nobody ever did
 */
public record Freshness(LocalDate lastMet, Long days) {

    /** Whoever was not met for longer is as good as unknown. */
    public static final int LIMIT_DAYS = 90;

    private static final int SOON_DAYS = 60;

    public static Freshness of(LocalDate lastMet, LocalDate today) {
        return new Freshness(lastMet, lastMet == null ? null : ChronoUnit.DAYS.between(lastMet, today));
    }

    public boolean isStale() {
        return days == null || days > LIMIT_DAYS;
    }

    /** Of the badge that shows it. */
    public String tone() {
        return isStale() ? "bad" : days > SOON_DAYS ? "warn" : "good";
    }
}
