package io.startier.tiering.abc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Customers ranked by a total (row T3). Only positive totals are ranked; a customer is A while the share of those before it
 * is below the first cut, B while it is below the second, else C. The cuts are compared without rounding.
 */
final class Ranking {

    /** Places of the shares that are kept; classes do not depend on them. */
    static final int SCALE = 15;

    private final List<BigDecimal> totals;
    private final List<Integer> order;
    private final BigDecimal sum;
    private final BigDecimal aLine;
    private final BigDecimal bLine;
    private final int[] rankOf;
    private final BigDecimal[] before;

    /** @param totals in the order of customer codes, which decides between equals */
    Ranking(List<BigDecimal> totals, BigDecimal aCut, BigDecimal bCut) {
        this.totals = totals;
        this.order = IntStream.range(0, totals.size())
                .filter(i -> totals.get(i).signum() > 0)
                .boxed()
                .sorted(Comparator.comparing(totals::get, Comparator.reverseOrder()))
                .toList();
        this.rankOf = new int[totals.size()];
        this.before = new BigDecimal[totals.size()];
        this.sum = rank();
        this.aLine = aCut.multiply(sum);
        this.bLine = bCut.multiply(sum);
    }

    private BigDecimal rank() {
        var running = BigDecimal.ZERO;
        for (int rank = 1; rank <= order.size(); rank++) {
            int customer = order.get(rank - 1);
            rankOf[customer] = rank;
            before[customer] = running;
            running = running.add(totals.get(customer));
        }
        return running;
    }

    /** How many customers there are, ranked or not. */
    int size() {
        return totals.size();
    }

    /** Of the positive totals. */
    BigDecimal sum() {
        return sum;
    }

    /** From 1, or null where the total is not positive. */
    Integer rank(int customer) {
        return isRanked(customer) ? rankOf[customer] : null;
    }

    String classOf(int customer) {
        if (!isRanked(customer)) {
            return "C";
        }
        if (before[customer].compareTo(aLine) < 0) {
            return "A";
        }
        return before[customer].compareTo(bLine) < 0 ? "B" : "C";
    }

    /** 0 where the total is not positive. */
    BigDecimal share(int customer) {
        return isRanked(customer) ? shareOf(totals.get(customer)) : BigDecimal.ZERO;
    }

    /** The shares of this customer and of all before it; null where the total is not positive. */
    BigDecimal cumulativeShare(int customer) {
        return isRanked(customer) ? shareOf(before[customer].add(totals.get(customer))) : null;
    }

    /** The smallest ranked total in the class; nothing when the class is empty. */
    Optional<BigDecimal> smallestIn(String abc) {
        return order.stream()
                .filter(customer -> classOf(customer).equals(abc))
                .reduce((larger, smaller) -> smaller)
                .map(totals::get);
    }

    private boolean isRanked(int customer) {
        return rankOf[customer] > 0;
    }

    private BigDecimal shareOf(BigDecimal amount) {
        return amount.divide(sum, SCALE, RoundingMode.HALF_UP);
    }
}
