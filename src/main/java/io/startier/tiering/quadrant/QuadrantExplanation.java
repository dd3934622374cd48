package io.startier.tiering.quadrant;

import io.startier.tiering.Divider;
import io.startier.tiering.Quadrant;
import io.startier.tiering.QuadrantDividers;
import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Explanation.Evidence;
import io.startier.tiering.method.Explanation.Figure;
import io.startier.tiering.method.Explanation.Line;
import io.startier.tiering.method.Explanation.Money;
import io.startier.tiering.method.Explanation.Sentence;
import io.startier.tiering.method.Explanation.Source;
import io.startier.tiering.method.Explanation.Unit;
import io.startier.tiering.method.Result;
import java.math.BigDecimal;
import java.util.List;

/** Why this quadrant: both amounts beside their dividers, and what is missing to the one that is not reached. */
class QuadrantExplanation {

    private final Result result;
    private final QuadrantDividers dividers;
    private final BigDecimal sales;
    private final BigDecimal profit;

    QuadrantExplanation(Result result, QuadrantDividers dividers) {
        this.result = result;
        this.dividers = dividers;
        this.sales = result.decimal("basis_total");
        this.profit = result.decimal("profit");
    }

    Explanation explanation() {
        var quadrant = result.text("quadrant");
        if (quadrant == null) {
            return new Explanation(
                    "QUADRANT", "quadrant", null, List.of(), Sentence.of("tiering.rule.quadrant.noOrders"), null, null);
        }
        var rule = Sentence.of(
                "tiering.rule.quadrant." + result.rules().quadrants().divider());
        return new Explanation("QUADRANT", "quadrant", quadrant, figures(), rule, threshold(), next());
    }

    private List<Figure> figures() {
        var orders = Evidence.ofBasis(Source.ORDERS, result.occasion());
        return List.of(
                new Figure("basisTotal", Unit.MONEY, sales, orders),
                new Figure("salesDivider", Unit.MONEY, dividers.sales().least()),
                new Figure("profit", Unit.MONEY, profit, orders),
                new Figure("profitDivider", Unit.MONEY, dividers.profit().least()));
    }

    private Line threshold() {
        var words = Sentence.of(
                "tiering.threshold.quadrant",
                side("sales", dividers.sales(), sales),
                side("profit", dividers.profit(), profit));
        return new Line(result.text("quadrant"), dividers.sales().least(), BigDecimal.ZERO, words);
    }

    private static Sentence side(String measure, Divider divider, BigDecimal amount) {
        var side = divider.isHigh(amount) ? ".high" : ".low";
        return Sentence.of(
                "tiering.threshold.quadrant." + measure + side, new Money(amount), new Money(divider.least()));
    }

    private Line next() {
        boolean sells = dividers.sales().isHigh(sales);
        boolean earns = dividers.profit().isHigh(profit);
        if (sells && earns) {
            return null;
        }
        var byProfit = way("profit", Quadrant.of(sells, true), dividers.profit(), profit);
        var bySales = way("sales", Quadrant.of(true, earns), dividers.sales(), sales);
        if (sells) {
            return byProfit;
        }
        return earns ? bySales : either(byProfit, bySales);
    }

    private static Line way(String measure, Quadrant to, Divider divider, BigDecimal amount) {
        var at = divider.least();
        var missing = at.subtract(amount);
        var label = Sentence.of("tiering.class.QUADRANT." + to);
        var words = Sentence.of("tiering.next.quadrant." + measure, new Money(at), new Money(missing), label);
        return new Line(to.name(), at, missing, words);
    }

    private static Line either(Line byProfit, Line bySales) {
        return new Line(
                byProfit.to(),
                byProfit.at(),
                byProfit.missing(),
                Sentence.of("tiering.next.quadrant.either", byProfit.words(), bySales.words()));
    }
}
