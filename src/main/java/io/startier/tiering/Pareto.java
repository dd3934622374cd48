package io.startier.tiering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How few customers bring how much (row T3). Shares are 0–1.
 *
 * @param customers how many have a positive total
 * @param topFifth ⌈20 % of the customers⌉
 * @param topFifthShare what those bring
 * @param customersForFourFifths the least number whose cumulative share reaches 80 %
 * @param customersForFourFifthsShare that number over all customers
 */
public record Pareto(
        int customers,
        int topFifth,
        BigDecimal topFifthShare,
        int customersForFourFifths,
        BigDecimal customersForFourFifthsShare) {

    private static final int SCALE = 10;
    private static final BigDecimal FOUR_FIFTHS = new BigDecimal("0.8");

    /** @param ranked positive totals in descending order */
    public static Pareto of(List<BigDecimal> ranked) {
        var sum = sum(ranked);
        int topFifth = (ranked.size() + 4) / 5;
        int needed = countReaching(sum.multiply(FOUR_FIFTHS), ranked);
        return new Pareto(
                ranked.size(),
                topFifth,
                share(sum(ranked.subList(0, topFifth)), sum),
                needed,
                share(BigDecimal.valueOf(needed), BigDecimal.valueOf(ranked.size())));
    }

    private static int countReaching(BigDecimal line, List<BigDecimal> ranked) {
        var running = BigDecimal.ZERO;
        int count = 0;
        while (count < ranked.size() && running.compareTo(line) < 0) {
            running = running.add(ranked.get(count++));
        }
        return count;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, SCALE, RoundingMode.HALF_UP);
    }
}
