package io.startier.tiering.rfm;

import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Occasion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a customer bought in the window.
 *
 * @param recency whole days from the last order to the as-of date
 * @param frequency number of orders, not of lines
 * @param monetary their sum in base currency
 */
record Trade(int recency, int frequency, BigDecimal monetary) {

    /** The first day of the window: the day after the same day so many months earlier, or after that month's end. */
    static LocalDate firstDay(Occasion occasion) {
        return occasion.asOf().minusMonths(occasion.rules().rfm().months()).plusDays(1);
    }

    private static boolean isIn(Facts facts, LocalDate firstDay) {
        var days = facts.orderDays();
        return !days.isEmpty() && !days.last().isBefore(firstDay);
    }

    /** Null for a customer without an order in the window. */
    static Trade of(Facts facts, LocalDate firstDay, LocalDate asOf) {
        if (!isIn(facts, firstDay)) {
            return null;
        }
        var days = facts.orderDays();
        var sums = days.between(firstDay, asOf);
        return new Trade((int) ChronoUnit.DAYS.between(days.last(), asOf), sums.orders(), sums.sales());
    }
}
