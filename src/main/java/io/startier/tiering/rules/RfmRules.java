package io.startier.tiering.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Recency, frequency and monetary value (row T4).
 *
 * @param months length of the window that ends on the as-of date
 * @param recencyCuts four ascending numbers of days, for fixed scoring
 * @param frequencyCuts four ascending numbers of orders, for fixed scoring
 * @param monetaryCuts four ascending amounts in base currency, for fixed scoring
 * @param recencyWeight of the score in the total, relative to the other two
 */
public record RfmRules(
        int months,
        Scoring scoring,
        List<BigDecimal> recencyCuts,
        List<BigDecimal> frequencyCuts,
        List<BigDecimal> monetaryCuts,
        BigDecimal recencyWeight,
        BigDecimal frequencyWeight,
        BigDecimal monetaryWeight) {

    /** Where the cut points come from. */
    public enum Scoring {
        /** The 20/40/60/80th percentiles of the scored customers. */
        QUANTILE,
        /** The cut points of the rules. */
        FIXED
    }

    public static final RfmRules DEFAULTS = new RfmRules(
            24,
            Scoring.QUANTILE,
            numbers("30", "90", "180", "365"),
            numbers("2", "4", "8", "16"),
            numbers("20000", "50000", "300000", "1000000"),
            BigDecimal.ONE,
            BigDecimal.ONE,
            BigDecimal.ONE);

    public RfmRules {
        recencyCuts = List.copyOf(recencyCuts);
        frequencyCuts = List.copyOf(frequencyCuts);
        monetaryCuts = List.copyOf(monetaryCuts);
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }
}
