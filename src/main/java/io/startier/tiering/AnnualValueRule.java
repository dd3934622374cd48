package io.startier.tiering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How the sales of the basis years become one annual order value (row T2). */
public enum AnnualValueRule {
    /** The sum over the number of basis years, whether or not the customer traded in each. */
    AVERAGE {
        @Override
        public BigDecimal join(List<BigDecimal> sales) {
            var total = BigDecimal.ZERO;
            for (var one : sales) {
                total = total.add(one);
            }
            return total.divide(BigDecimal.valueOf(sales.size()), SCALE, RoundingMode.HALF_UP);
        }
    },
    /** The sales of the last basis year. */
    LATEST {
        @Override
        public BigDecimal join(List<BigDecimal> sales) {
            return sales.get(sales.size() - 1);
        }
    },
    /** The sales of the strongest basis year. */
    BEST {
        @Override
        public BigDecimal join(List<BigDecimal> sales) {
            return sales.stream().max(BigDecimal::compareTo).orElseThrow();
        }
    };

    /**
     * An average of so many places never reaches a bound that the exact quotient misses: sums and bounds have two, so the
     * two lie at least 0.01 ÷ years apart.
     */
    private static final int SCALE = 6;

    /** @param sales base currency per basis year, ascending by year, 0 for a year without trade; never empty */
    public abstract BigDecimal join(List<BigDecimal> sales);
}
