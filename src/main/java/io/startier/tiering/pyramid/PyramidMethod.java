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
                places.add(facts.customerId(), facts.code(), amount(facts, rules));
            }
        }

        @Override
        public Grading finish() {
            return new Classes(places, places.rank(rules.pyramid()));
        }
    }

    private record Classes(Places places, Layers layers) implements Grading {

        @Override
        public List<Object> classes(Facts facts) {
            if (facts.orders() == 0) {
                return Arrays.asList(null, null);
            }
            int rank = places.rankOf(facts.customerId());
            return List.of(layers.of(rank), rank);
        }

        @Override
        public Map<String, Object> findings() {
            return layers.findings();
        }
    }
}
