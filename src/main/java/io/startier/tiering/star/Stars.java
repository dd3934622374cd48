package io.startier.tiering.star;

import java.math.BigDecimal;
import java.util.List;

/** Stars by bounds (row T1). */
final class Stars {

    private Stars() {}

    /** How many of the bounds are at or below the value: a value on a bound has the higher star. */
    static int of(BigDecimal value, List<BigDecimal> bounds) {
        return (int)
                bounds.stream().filter(bound -> bound.compareTo(value) <= 0).count();
    }
}
