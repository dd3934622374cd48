package io.startier.tiering.quadrant;

import io.startier.tiering.Divider;
import io.startier.tiering.QuadrantDividers;
import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Numbers;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.Survey;
import io.startier.tiering.method.TieringMethod;
import io.startier.tiering.rules.QuadrantRules;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Sales × profit over the customers with orders in the basis years (row T6). */
class QuadrantMethod implements TieringMethod {

    @Override
    public int position() {
        return 40;
    }

    @Override
    public List<String> columns() {
        return List.of("quadrant");
    }

    @Override
    public Survey begin(Occasion occasion) {
        return new Amounts(occasion.rules().quadrants().divider());
    }

    @Override
    public Grading resume(Occasion occasion, Map<String, Object> findings) {
        return new Classes(QuadrantDividers.read(findings));
    }

    @Override
    public List<Explanation> explain(Result result) {
        var dividers = QuadrantDividers.read(result.findings());
        return dividers == null ? List.of() : List.of(new QuadrantExplanation(result, dividers).explanation());
    }

    private static final class Amounts implements Survey {

        private final QuadrantRules.Divider kind;
        private final Numbers sales = new Numbers();
        private final Numbers profit = new Numbers();

        Amounts(QuadrantRules.Divider kind) {
            this.kind = kind;
        }

        @Override
        public void see(Facts facts) {
            if (facts.orders() > 0) {
                sales.add(cents(facts.basisTotal()));
                profit.add(cents(facts.profit()));
            }
        }

        private static long cents(BigDecimal amount) {
            return amount.movePointRight(2).longValueExact();
        }

        @Override
        public Grading finish() {
            return new Classes(
                    new QuadrantDividers(Divider.of(kind, sales.sorted()), Divider.of(kind, profit.sorted())));
        }
    }

    private record Classes(QuadrantDividers dividers) implements Grading {

        @Override
        public List<Object> classes(Facts facts) {
            return dividers == null || facts.orders() == 0
                    ? Collections.singletonList(null)
                    : List.of(dividers.quadrant(facts.basisTotal(), facts.profit())
                            .name());
        }

        @Override
        public Map<String, Object> findings() {
            return dividers.findings();
        }
    }
}
