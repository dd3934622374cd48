package io.startier.tiering.scorecard;

import io.startier.tiering.rules.ValueRules;
import io.startier.tiering.rules.ValueRules.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The six indicators in points and what they make together: Σ weight × points ÷ Σ weight, 0–100. An indicator whose figure
 * is unknown is left out of both sums, so that the weights of the others count for it.
 */
public record ValuePoints(List<Part> parts) {

    private static final int SCALE = 10;

    /**
     * @param name {@code sales}, {@code margin}, {@code collection}, {@code onTime}, {@code influence} or {@code growth}
     * @param figure null where it is unknown, and so are the points
     */
    public record Part(String name, BigDecimal weight, BigDecimal figure, BigDecimal points) {

        static Part of(String name, Indicator indicator, BigDecimal figure) {
            return new Part(name, indicator.weight(), figure, indicator.points(figure));
        }

        public boolean isKnown() {
            return points != null;
        }
    }

    public static ValuePoints of(ValueFigures figures, ValueRules rules) {
        var parts = new ArrayList<Part>(6);
        parts.add(Part.of("sales", rules.sales(), figures.sales()));
        parts.add(Part.of("margin", rules.margin(), figures.margin()));
        parts.add(Part.of("collection", rules.collection(), figures.collection()));
        parts.add(Part.of("onTime", rules.onTime(), figures.onTime()));
        parts.add(Part.of("influence", rules.influence(), figures.influence()));
        parts.add(Part.of("growth", rules.growth(), figures.growth()));
        return new ValuePoints(parts);
    }

    /** Sales are always known, so there is always a total. */
    public BigDecimal total() {
        var sum = BigDecimal.ZERO;
        var weight = BigDecimal.ZERO;
        for (var part : parts) {
            if (part.isKnown()) {
                sum = sum.add(part.weight().multiply(part.points()));
                weight = weight.add(part.weight());
            }
        }
        return weight.signum() == 0 ? BigDecimal.ZERO : sum.divide(weight, SCALE, RoundingMode.HALF_UP);
    }

    public Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Are the points known and at least as many? */
    public boolean reaches(String name, BigDecimal points) {
        var part = part(name);
        return part.isKnown() && part.points().compareTo(points) >= 0;
    }
}
