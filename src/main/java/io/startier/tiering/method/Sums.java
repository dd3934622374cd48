package io.startier.tiering.method;

import java.math.BigDecimal;
import java.util.function.Function;

/**
 * Counting orders of a period added up. Amounts are in base currency.
 *
 * @param costedSales the sales whose cost is known
 * @param cost of those
 */
public record Sums(int orders, BigDecimal sales, BigDecimal costedSales, BigDecimal cost) {

    public static final Sums NONE = new Sums(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** One amount of each of them added up: a loop, because an assessment does this a million times. */
    static <T> BigDecimal of(Iterable<T> all, Function<T, BigDecimal> amount) {
        var sum = BigDecimal.ZERO;
        for (var one : all) {
            sum = sum.add(amount.apply(one));
        }
        return sum;
    }

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
