package io.startier.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How far figures may move between a proposal and its signature (row A5).
 *
 * @param share of what was proposed, from 0 on; exactly as much is still fine
 */
record Tolerance(BigDecimal share) {

    enum Figure {
        ANNUAL_VALUE,
        POTENTIAL,
        SUGGESTED_STAR
    }

    /** A figure that moved too far; either side may be null. */
    record Excess(Figure figure, BigDecimal before, BigDecimal now) {}

    /** Empty where a signature may follow. What is missing counts as nothing, and from nothing every step is too far. */
    List<Excess> excesses(SeenFigures proposed, SeenFigures now) {
        var excesses = new ArrayList<Excess>();
        if (isTooFar(proposed.annualValue(), now.annualValue())) {
            excesses.add(new Excess(Figure.ANNUAL_VALUE, proposed.annualValue(), now.annualValue()));
        }
        if (isTooFar(proposed.potential(), now.potential())) {
            excesses.add(new Excess(Figure.POTENTIAL, proposed.potential(), now.potential()));
        }
        if (proposed.starSuggested() != now.starSuggested()) {
            excesses.add(new Excess(
                    Figure.SUGGESTED_STAR,
                    BigDecimal.valueOf(proposed.starSuggested()),
                    BigDecimal.valueOf(now.starSuggested())));
        }
        return List.copyOf(excesses);
    }

    private boolean isTooFar(BigDecimal proposed, BigDecimal now) {
        var from = orZero(proposed);
        return orZero(now).subtract(from).abs().compareTo(from.abs().multiply(share)) > 0;
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
