package io.startier.tiering.method;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What an assessment knows of one customer. Amounts are in base currency.
 *
 * @param ownerId null without an owner
 * @param teamCode null without a team, as {@code teamId}
 * @param starInForce null when never rated
 * @param potential in force on the as-of date, or null
 * @param years one per basis year, ascending, also those without trade
 * @param lastOrder the last order in the basis years, or null
 * @param costedSales the sales whose cost is known
 * @param cost of those
 */
public record Facts(
        long customerId,
        Long ownerId,
        Long teamId,
        String teamCode,
        Integer starInForce,
        BigDecimal potential,
        List<YearFigures> years,
        LocalDate lastOrder,
        BigDecimal costedSales,
        BigDecimal cost) {

    public int orders() {
        return years.stream().mapToInt(YearFigures::orders).sum();
    }

    /** The plain sum of sales over the basis years. */
    public BigDecimal basisTotal() {
        return years.stream().map(YearFigures::sales).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal profit() {
        return costedSales.subtract(cost);
    }
}
