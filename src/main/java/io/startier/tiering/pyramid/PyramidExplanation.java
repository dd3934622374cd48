package io.startier.tiering.pyramid;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Explanation.Evidence;
import io.startier.tiering.method.Explanation.Figure;
import io.startier.tiering.method.Explanation.Line;
import io.startier.tiering.method.Explanation.Money;
import io.startier.tiering.method.Explanation.Sentence;
import io.startier.tiering.method.Explanation.Source;
import io.startier.tiering.method.Explanation.Unit;
import io.startier.tiering.method.Result;
import io.startier.tiering.rules.PyramidRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Why this layer: the rank among all, and whom to overtake for the layer above. */
class PyramidExplanation {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Result result;
    private final Layers layers;
    private final PyramidRules rules;

    PyramidExplanation(Result result, Layers layers) {
        this.result = result;
        this.layers = layers;
        this.rules = result.rules().pyramid();
    }

    Explanation explanation() {
        var layer = result.text("pyramid");
        if (layer == null) {
            return new Explanation(
                    "PYRAMID", "pyramid", null, List.of(), Sentence.of("tiering.rule.pyramid.noOrders"), null, null);
        }
        int place = Layers.NAMES.indexOf(layer);
        var rule = Sentence.of(
                "tiering.rule.pyramid." + rules.measure(), rules.layers().toArray());
        return new Explanation("PYRAMID", "pyramid", layer, figures(), rule, threshold(layer, place), next(place));
    }

    private List<Figure> figures() {
        var orders = Evidence.ofBasis(Source.ORDERS, result.occasion());
        var rank = result.integer("pyramid_rank");
        return Stream.of(
                        new Figure(isBySales() ? "basisTotal" : "profit", Unit.MONEY, amount(), orders),
                        new Figure("pyramidRank", Unit.COUNT, rank == null ? null : BigDecimal.valueOf(rank)),
                        new Figure("rankedCustomers", Unit.COUNT, BigDecimal.valueOf(layers.customers())))
                .filter(figure -> figure.number() != null)
                .toList();
    }

    /** Nothing holds up those at the bottom. */
    private Line threshold(String layer, int place) {
        if (place >= layers.ends().size()) {
            return null;
        }
        var end = layers.ends().get(place);
        var words = Sentence.of("tiering.threshold.pyramid", layers.customers(), end.rank(), new Money(end.amount()));
        return new Line(layer, end.amount(), BigDecimal.ZERO, words);
    }

    /** A cent more than the last of the layer above has is enough, whatever the codes. */
    private Line next(int place) {
        if (place == 0) {
            return null;
        }
        var above = Layers.NAMES.get(place - 1);
        var end = layers.ends().get(place - 1);
        var missing = end.amount().subtract(amount()).add(CENT);
        var label = Sentence.of("tiering.class.PYRAMID." + above);
        var words = Sentence.of("tiering.next.pyramid", label, end.rank(), new Money(end.amount()), new Money(missing));
        return new Line(above, end.amount(), missing, words);
    }

    private BigDecimal amount() {
        return result.decimal(isBySales() ? "basis_total" : "profit");
    }

    private boolean isBySales() {
        return rules.measure() == PyramidRules.Measure.SALES;
    }
}
