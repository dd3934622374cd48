package io.startier.tiering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How much of a total lies with few customers (row D2). Shares and the Gini coefficient are 0–1; all are 0 where nobody has
 * a positive total.
 *
 * @param customers how many have a positive total
 * @param total the sum of the positive totals
 * @param largest share of the largest customer
 * @param herfindahl Σ (100 × share)², 0–10,000
 * @param gini 0 when all are equal
 */
public record Concentration(
        int customers,
        BigDecimal total,
        BigDecimal largest,
        BigDecimal topThree,
        BigDecimal topFive,
        BigDecimal topTen,
        BigDecimal herfindahl,
        BigDecimal gini) {

    private static final int SCALE = 10;

    /** @param totals basis totals in any order; those that are not positive do not count */
    public static Concentration of(Collection<BigDecimal> totals) {
        var ranked = totals.stream()
                .filter(total -> total.signum() > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        var sum = sum(ranked);
        return new Concentration(
                ranked.size(),
                sum,
                topShare(ranked, 1, sum),
                topShare(ranked, 3, sum),
                topShare(ranked, 5, sum),
                topShare(ranked, 10, sum),
                herfindahl(ranked, sum),
                gini(ranked, sum));
    }

    private static BigDecimal topShare(List<BigDecimal> ranked, int count, BigDecimal sum) {
        return share(sum(ranked.subList(0, Math.min(count, ranked.size()))), sum);
    }

    /** Over the squares of the totals first, so that only one division rounds. */
    private static BigDecimal herfindahl(List<BigDecimal> ranked, BigDecimal sum) {
        var squares = sum(ranked.stream().map(total -> total.multiply(total)).toList());
        return share(squares.multiply(BigDecimal.valueOf(10_000)), sum.multiply(sum));
    }

    /** Σ (n + 1 − 2i) · total of rank i ÷ (n · sum), ranks in descending order. */
    private static BigDecimal gini(List<BigDecimal> ranked, BigDecimal sum) {
        var weighted = BigDecimal.ZERO;
        for (int i = 0; i < ranked.size(); i++) {
            weighted = weighted.add(ranked.get(i).multiply(BigDecimal.valueOf(ranked.size() - 1L - 2L * i)));
        }
        return share(weighted, sum.multiply(BigDecimal.valueOf(ranked.size())));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, SCALE, RoundingMode.HALF_UP);
    }
}
