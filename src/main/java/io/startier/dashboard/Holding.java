package io.startier.dashboard;

import java.math.BigDecimal;

/**
 * What one customer brought over the basis years.
 *
 * @param abc its class in the assessment
 */
record Holding(
        String code,
        String name,
        String teamCode,
        String teamName,
        String owner,
        String ownerName,
        Integer star,
        String abc,
        BigDecimal sales,
        BigDecimal profit) {

    BigDecimal amount(Measure measure) {
        return measure == Measure.PROFIT ? profit : sales;
    }
}
