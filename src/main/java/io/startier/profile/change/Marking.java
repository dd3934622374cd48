package io.startier.profile.change;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a marked change is: sales of the last complete months against the same months a year before.
 *
 * @param months how many, 1–12
 * @param percent change in either direction from which it is marked
 * @param least base units that it amounts to at least
 */
record Marking(int months, int percent, BigDecimal least) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Both bounds are inclusive; from nothing, every change is large enough a share. */
    boolean marks(BigDecimal before, BigDecimal now) {
        var change = now.subtract(before).abs();
        return change.signum() > 0
                && change.compareTo(least) >= 0
                && change.multiply(HUNDRED).compareTo(before.abs().multiply(BigDecimal.valueOf(percent))) >= 0;
    }

    /** The complete months before the day. */
    Period period(LocalDate today) {
        var end = today.withDayOfMonth(1);
        return new Period(end.minusMonths(months), end);
    }

    /** @param end the day after the last one */
    record Period(LocalDate from, LocalDate end) {

        LocalDate lastMonth() {
            return end.minusMonths(1);
        }
    }
}
