package io.startier.tiering.quadrant;

import io.startier.tiering.Divider;
import io.startier.tiering.Quadrant;
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
        return new Classes(Dividers.read(findings));
    }

    @Override
    public List<Explanation> explain(Result result) {
        var dividers = Dividers.read(result.findings());
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
            return new Classes(new Dividers(Divider.of(kind, sales.sorted()), Divider.of(kind, profit.sorted())));
        }
    }

    private record Classes(Dividers dividers) implements Grading {

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

    /** The two lines of a run. */
    record Dividers(Divider sales, Divider profit) {

        private static final String PARTS = "quadrantParts";
        private static final String SALES = "quadrantSales";
        private static final String PROFIT = "quadrantProfit";

        /** Null when the findings say nothing of them. */
        static Dividers read(Map<String, Object> findings) {
            if (!findings.containsKey(PARTS)) {
                return null;
            }
            long parts = Long.parseLong(findings.get(PARTS).toString());
            return new Dividers(
                    new Divider(new BigDecimal(findings.get(SALES).toString()), parts),
                    new Divider(new BigDecimal(findings.get(PROFIT).toString()), parts));
        }

        Map<String, Object> findings() {
            return Map.of(PARTS, sales.parts(), SALES, sales.sum(), PROFIT, profit.sum());
        }

        Quadrant quadrant(BigDecimal sold, BigDecimal earned) {
            return Quadrant.of(sales.isHigh(sold), profit.isHigh(earned));
        }
    }
}
