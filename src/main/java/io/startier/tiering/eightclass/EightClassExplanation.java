package io.startier.tiering.eightclass;

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
import java.util.Objects;
import java.util.stream.Stream;

/** Why this one of the eight: three figures beside their lines, and which of them would have to move how far. */
class EightClassExplanation {

    private final Result result;
    private final Company company;
    private final BigDecimal sales;
    private final BigDecimal costedSales;
    private final BigDecimal profit;
    private final BigDecimal costToServe;
    private final BigDecimal annualValue;
    private final BigDecimal largeFrom;

    EightClassExplanation(Result result, Company company) {
        this.result = result;
        this.company = company;
        this.sales = result.decimal("basis_total");
        this.costedSales = result.decimal("costed_sales");
        this.profit = result.decimal("profit");
        this.costToServe = result.decimal("cost_to_serve");
        this.annualValue = result.decimal("annual_value");
        this.largeFrom = EightClass.largeFrom(result.rules(), result.teamCode());
    }

    Explanation explanation() {
        var code = result.text("eight_class");
        if (code == null) {
            var why = sales.signum() > 0 ? "noCost" : "noSales";
            return of(null, List.of(), Sentence.of("tiering.rule.eightClass." + why), null, null);
        }
        var one = EightClass.of(code);
        var rule = company.costToServe().signum() == 0 ? "noActivities" : "all";
        return of(
                code,
                figures(),
                Sentence.of("tiering.rule.eightClass." + rule, new Money(largeFrom)),
                threshold(one),
                next(one));
    }

    private static Explanation of(String code, List<Figure> figures, Sentence rule, Line threshold, Line next) {
        return new Explanation("EIGHT_CLASS", "eight_class", code, figures, rule, threshold, next);
    }

    private List<Figure> figures() {
        var orders = Evidence.ofBasis(Source.ORDERS, result.occasion());
        var activities = Evidence.ofBasis(Source.ACTIVITIES, result.occasion());
        return List.of(
                new Figure("annualValue", Unit.MONEY, annualValue, orders),
                new Figure("margin", Unit.SHARE, Company.ratio(profit, costedSales), orders),
                new Figure("companyMargin", Unit.SHARE, company.margin()),
                new Figure("costToServe", Unit.MONEY, costToServe, activities),
                new Figure("effort", Unit.SHARE, Company.ratio(costToServe, sales), activities),
                new Figure("companyEffort", Unit.SHARE, company.effort()));
    }

    private Line threshold(EightClass one) {
        var words = Sentence.of(
                "tiering.threshold.eightClass",
                Sentence.of(
                        "tiering.threshold.eightClass.amount." + (one.large() ? "large" : "small"),
                        new Money(annualValue),
                        new Money(largeFrom)),
                Sentence.of(
                        "tiering.threshold.eightClass.margin." + level(one.highMargin()),
                        Company.ratio(profit, costedSales),
                        company.margin()),
                Sentence.of(
                        "tiering.threshold.eightClass.effort." + level(one.highEffort()),
                        Company.ratio(costToServe, sales),
                        company.effort()));
        return new Line(one.code(), largeFrom, BigDecimal.ZERO, words);
    }

    private static String level(boolean high) {
        return high ? "high" : "low";
    }

    /** Each of the three that could be better, by itself; margin and effort come first, because they are ours to change. */
    private Line next(EightClass one) {
        var ways = Stream.of(margin(one), effort(one), amount(one))
                .filter(Objects::nonNull)
                .toList();
        if (ways.isEmpty()) {
            return null;
        }
        var first = ways.get(0);
        var words = Sentence.of(
                "tiering.next.eightClass.ways." + ways.size(),
                ways.stream().map(Line::words).toArray());
        return new Line(first.to(), first.at(), first.missing(), words);
    }

    private Line margin(EightClass one) {
        var at = company.leastProfit(costedSales);
        var to = new EightClass(one.large(), true, one.highEffort());
        return one.highMargin() ? null : way("margin", to, at, at.subtract(profit));
    }

    /** Nobody's effort can be low where the company has none. */
    private Line effort(EightClass one) {
        var at = company.mostCost(sales);
        var to = new EightClass(one.large(), one.highMargin(), false);
        return one.highEffort() && at.signum() >= 0 ? way("effort", to, at, costToServe.subtract(at)) : null;
    }

    private Line amount(EightClass one) {
        var to = new EightClass(true, one.highMargin(), one.highEffort());
        return one.large() ? null : way("amount", to, largeFrom, largeFrom.subtract(annualValue));
    }

    private static Line way(String what, EightClass to, BigDecimal at, BigDecimal missing) {
        var label = Sentence.of("tiering.class.EIGHT_CLASS." + to.code());
        var words = Sentence.of("tiering.next.eightClass." + what, new Money(at), new Money(missing), label);
        return new Line(to.code(), at, missing, words);
    }
}
