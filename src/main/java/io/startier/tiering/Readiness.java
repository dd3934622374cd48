package io.startier.tiering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Is grading customers worth it here (row T16)? It is where there are more customers than can be served alike, where they
 * come again, and where they really differ.
 *
 * @param capacity customers against those that the salespeople can serve; met when there are more
 * @param repeat share of the trading customers with two or more orders in the basis years; met from one half
 * @param difference what the first fifth of the customers brings of sales; met from one half, where alike customers would
 *     bring a fifth; unmet with fewer than ten customers, of whom nothing can be told
 * @param gini 0 where all customers are alike, towards 1 where one brings everything
 */
public record Readiness(Condition capacity, Condition repeat, Condition difference, BigDecimal gini) {

    /** Customers that one salesperson can serve well, unless told otherwise. */
    public static final int CUSTOMERS_EACH = 40;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int ENOUGH_TO_TELL = 10;
    private static final int SCALE = 10;

    /** @param line from which, or above which for the capacity, it is met */
    public record Condition(boolean met, BigDecimal figure, BigDecimal line) {}

    /** What is looked at, all of it of the same customers. */
    public record Base(long customers, int salespeople, int customersEach, long trading, long repeating) {}

    /** How many of the three conditions are met: all, two, or fewer. */
    public enum Verdict {
        WORTH_IT,
        PARTLY,
        NOT_YET
    }

    /** @param sales positive sales of customers in descending order */
    public static Readiness of(Base base, List<BigDecimal> sales) {
        var pareto = Pareto.of(sales);
        var enough = sales.size() >= ENOUGH_TO_TELL;
        return new Readiness(
                capacity(base),
                from(share(base.repeating(), base.trading()), base.trading() > 0),
                from(pareto.topFifthShare(), enough),
                Concentration.of(sales).gini());
    }

    private static Condition capacity(Base base) {
        long served = (long) base.salespeople() * base.customersEach();
        return new Condition(
                base.customers() > served, BigDecimal.valueOf(base.customers()), BigDecimal.valueOf(served));
    }

    private static Condition from(BigDecimal share, boolean known) {
        return new Condition(known && share.compareTo(HALF) >= 0, share, HALF);
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
    }

    public Verdict verdict() {
        return switch ((int) met()) {
            case 3 -> Verdict.WORTH_IT;
            case 2 -> Verdict.PARTLY;
            default -> Verdict.NOT_YET;
        };
    }

    private long met() {
        return List.of(capacity, repeat, difference).stream()
                .filter(Condition::met)
                .count();
    }
}
