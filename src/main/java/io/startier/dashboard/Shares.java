package io.startier.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts of a whole, 0–1; 0 where the whole is nothing. */
final class Shares {

    private static final int SCALE = 6;

    private Shares() {}

    static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? BigDecimal.ZERO : part.divide(whole, SCALE, RoundingMode.HALF_UP);
    }

    static BigDecimal of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }
}
