package io.startier.tiering;

import io.startier.tiering.rules.QuadrantRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * A line between low and high amounts (row T6), kept as {@code sum ÷ parts}, so that no rounding moves a customer over it.
 *
 * @param parts 0 where there is nothing to divide; then nothing is high
 */
public record Divider(BigDecimal sum, long parts) {

    private static final int CENTS = 2;

    public static Divider at(BigDecimal amount) {
        return new Divider(amount, 1);
    }

    /** @param cents hundredths of base units in any order */
    public static Divider of(QuadrantRules.Divider kind, long[] cents) {
        return kind == QuadrantRules.Divider.MEAN ? mean(cents) : median(cents);
    }

    private static Divider mean(long[] cents) {
        return new Divider(amount(LongStream.of(cents).reduce(0, Math::addExact)), cents.length);
    }

    private static Divider median(long[] cents) {
        if (cents.length == 0) {
            return new Divider(BigDecimal.ZERO, 0);
        }
        var sorted = cents.clone();
        Arrays.sort(sorted);
        long lower = sorted[(sorted.length - 1) / 2];
        return new Divider(amount(Math.addExact(lower, sorted[sorted.length / 2])), 2);
    }

    /** The divider itself is high. */
    public boolean isHigh(BigDecimal amount) {
        return parts > 0 && amount.multiply(BigDecimal.valueOf(parts)).compareTo(sum) >= 0;
    }

    /** The smallest amount with two decimals that is high; null where nothing is. */
    public BigDecimal least() {
        return parts == 0 ? null : sum.divide(BigDecimal.valueOf(parts), CENTS, RoundingMode.CEILING);
    }

    private static BigDecimal amount(long cents) {
        return BigDecimal.valueOf(cents, CENTS);
    }
}
