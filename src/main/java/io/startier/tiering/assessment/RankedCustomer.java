package io.startier.tiering.assessment;

import java.math.BigDecimal;

/** A line of the ABC table. */
public record RankedCustomer(
        String code,
        String name,
        int rank,
        BigDecimal basisTotal,
        BigDecimal profit,
        BigDecimal share,
        BigDecimal cumulativeShare,
        String abc,
        int starSuggested) {}
