package io.startier.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A customer that buys markedly less than a year ago, in base currency (rows P4, D6).
 *
 * @param before sales of the same months a year before
 * @param now sales of the last complete months
 */
record Fall(
        String code,
        String name,
        String ownerName,
        String teamCode,
        String teamName,
        BigDecimal before,
        BigDecimal now) {

    public BigDecimal lost() {
        return before.subtract(now);
    }

    /** 0–1. */
    public BigDecimal share() {
        return lost().divide(before, MathContext.DECIMAL64);
    }
}
