package io.startier.tiering.rfm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Four ascending cut points of one measure, exactly, in thousandths: between whole days, orders or cents a fifth is the
 * finest part that a percentile falls on.
 */
final class Cuts {

    private static final int SCALE = 3;
    private static final int FIFTHS = 5;

    private final long[] points;

    private Cuts(long[] points) {
        this.points = points;
    }

    /** @param points in the unit of the measure; what is finer than a thousandth separates no two values */
    static Cuts at(List<?> points) {
        return new Cuts(points.stream()
                .map(point -> new BigDecimal(point.toString()))
                .mapToLong(point -> point.setScale(SCALE, RoundingMode.FLOOR)
                        .movePointRight(SCALE)
                        .longValueExact())
                .toArray());
    }

    /**
     * The 20/40/60/80th percentiles with linear interpolation between order statistics (type 7).
     *
     * @param sorted thousandths, ascending
     */
    static Cuts quantiles(long[] sorted) {
        return new Cuts(
                sorted.length == 0
                        ? new long[FIFTHS - 1]
                        : new long[] {fifth(1, sorted), fifth(2, sorted), fifth(3, sorted), fifth(4, sorted)});
    }

    private static long fifth(int count, long[] sorted) {
        long place = (sorted.length - 1L) * count;
        int lower = (int) (place / FIFTHS);
        long rest = place % FIFTHS;
        if (rest == 0) {
            return sorted[lower];
        }
        long gap = Math.subtractExact(sorted[lower + 1], sorted[lower]);
        return sorted[lower] + Math.multiplyExact(gap, rest) / FIFTHS;
    }

    static long thousandths(int number) {
        return 1000L * number;
    }

    /** @param amount with at most two decimals */
    static long thousandths(BigDecimal amount) {
        return amount.movePointRight(SCALE).longValueExact();
    }

    /** How many of the points lie below the value, 0–4. */
    int below(long thousandths) {
        int count = 0;
        while (count < points.length && points[count] < thousandths) {
            count++;
        }
        return count;
    }

    /** @param i 0–3 */
    BigDecimal point(int i) {
        return BigDecimal.valueOf(points[i], SCALE);
    }

    /** As they are kept with an assessment. */
    List<BigDecimal> list() {
        return Arrays.stream(points)
                .mapToObj(point -> BigDecimal.valueOf(point, SCALE))
                .toList();
    }
}
