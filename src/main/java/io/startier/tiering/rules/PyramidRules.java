package io.startier.tiering.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Layers of customers by rank (row T10).
 *
 * @param layers cumulative shares of customers up to which they are important, secondary and ordinary, ascending, 0–1; the
 *     rest is small
 */
public record PyramidRules(Measure measure, List<BigDecimal> layers) {

    /** What customers are ranked by. */
    public enum Measure {
        PROFIT,
        SALES
    }

    public static final PyramidRules DEFAULTS = new PyramidRules(
            Measure.PROFIT, Stream.of("0.01", "0.2", "0.5").map(BigDecimal::new).toList());

    public PyramidRules {
        layers = List.copyOf(layers);
    }
}
