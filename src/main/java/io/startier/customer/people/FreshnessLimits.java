package io.startier.customer.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a person has not been met for too long (row C3).
 *
 * @param soonDays a person not met for more days than that should be met soon
 * @param lateDays a person not met for more days than that is as good as unknown, as is whoever was never met
 */
public record FreshnessLimits(int soonDays, int lateDays, int version) {

    /** @param lastMet null where nobody ever met the person */
    public Freshness judge(LocalDate lastMet, LocalDate today) {
        if (lastMet == null) {
            return new Freshness(null, null, true, "bad");
        }
        long days = ChronoUnit.DAYS.between(lastMet, today);
        boolean late = days > lateDays;
        return new Freshness(lastMet, days, late, late ? "bad" : days > soonDays ? "warn" : "good");
    }
}
