package io.startier.tiering.lifetime;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a model reckons in binary, as a decimal number. */
final class Rounded {

    /** Whole numbers below are exact in binary. */
    private static final double EXACT = 1L << 53;

    private Rounded() {}

    /** @throws NumberFormatException for what is no finite number */
    static BigDecimal of(double number, int places) {
        double shifted = number * Math.pow(10, places);
        return Math.abs(shifted) < EXACT
                ? BigDecimal.valueOf(Math.round(shifted), places)
                : new BigDecimal(number).setScale(places, RoundingMode.HALF_UP);
    }
}
