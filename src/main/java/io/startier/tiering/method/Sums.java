package io.startier.tiering.method;

import java.math.BigDecimal;

/**
 * Counting orders of a period added up. Amounts are in base currency.
 *
 * @param costedSales the sales whose cost is known
 * @param cost of those
 */
public record Sums(int orders, BigDecimal sales, BigDecimal costedSales, BigDecimal cost) {

    public static final Sums NONE = new Sums(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public Sums plus(Sums other) {
        return new Sums(
                orders + other.orders,
                sales.add(other.sales),
                costedSales.add(other.costedSales),
                cost.add(other.cost));
    }

    public BigDecimal profit() {
        return costedSales.subtract(cost);
    }
}
