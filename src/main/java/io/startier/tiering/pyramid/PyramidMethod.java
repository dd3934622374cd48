package io.startier.tiering.pyramid;

import io.startier.tiering.Rules;
import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.Survey;
import io.startier.tiering.method.TieringMethod;
import io.startier.tiering.rules.PyramidRules;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Important, secondary, ordinary or small by rank among the customers with orders in the basis years (row T10). */
class PyramidMethod implements TieringMethod {

    @Override
    public int position() {
        return 90;
    }

    @Override
    public List<String> columns() {
        return List.of("pyramid", "pyramid_rank");
    }

    @Override
    public Survey begin(Occasion occasion) {
        return new Amounts(occasion.rules());
    }

    @Override
    public Grading resume(Occasion occasion, Map<String, Object> findings) {
        var layers = Layers.read(findings);
        return facts -> facts.orders() == 0 || layers == null
                ? Arrays.asList(null, null)
                : Arrays.asList(layers.of(amount(facts, occasion.rules()), facts.code()), null);
    }

    @Override
    public List<Explanation> explain(Result result) {
        var layers = Layers.read(result.findings());
        return layers == null ? List.of() : List.of(new PyramidExplanation(result, layers).explanation());
    }

    private static BigDecimal amount(Facts facts, Rules rules) {
        return rules.pyramid().measure() == PyramidRules.Measure.SALES ? facts.basisTotal() : facts.profit();
    }

    private record Amounts(Rules rules, Places places) implements Survey {

        Amounts(Rules rules) {
            this(rules, new Places());
        }

        @Override
        public void see(Facts facts) {
            if (facts.orders() > 0) {
                places.add(amount(facts, rules), facts.code());
            }
        }

        @Override
        public Grading finish() {
            return new Classes(rules, places, places.layers(rules.pyramid()));
        }
    }

    private static final class Classes implements Grading {

        private final Rules rules;
        private final Places places;
        private final Layers layers;
        private int next;

        Classes(Rules rules, Places places, Layers layers) {
            this.rules = rules;
            this.places = places;
            this.layers = layers;
        }

        @Override
        public List<Object> classes(Facts facts) {
            if (facts.orders() == 0) {
                return Arrays.asList(null, null);
            }
            var amount = amount(facts, rules);
            return List.of(layers.of(amount, next++), places.rank(amount));
        }

        @Override
        public Map<String, Object> findings() {
            return layers.findings();
        }
    }
}
