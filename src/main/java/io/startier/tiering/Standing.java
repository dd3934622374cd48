package io.startier.tiering;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Figures and classes of one customer in the newest published assessment. Amounts are in base currency, shares are 0–1.
 *
 * @param annualValue the annual order value that decides the actual star
 * @param basisTotal sales over the basis years
 * @param profit over the sales whose cost is known, which are {@code costedSales}
 * @param potential in force on the as-of date; null when never estimated
 * @param starPotential null without a potential
 * @param starSuggested the larger of the actual and the potential star
 * @param abc {@code A}, {@code B} or {@code C}; null without an order in the basis years
 * @param rank from 1; null, like the shares, where the total is not positive
 */
public record Standing(
        long assessmentId,
        LocalDate asOf,
        int schemeVersion,
        BigDecimal annualValue,
        BigDecimal basisTotal,
        BigDecimal profit,
        BigDecimal costedSales,
        BigDecimal potential,
        int starActual,
        Integer starPotential,
        int starSuggested,
        String abc,
        Integer rank,
        BigDecimal share,
        BigDecimal cumulativeShare) {}
