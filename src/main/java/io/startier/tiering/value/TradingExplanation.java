package io.startier.tiering.value;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Explanation.Evidence;
import io.startier.tiering.method.Explanation.Figure;
import io.startier.tiering.method.Explanation.Sentence;
import io.startier.tiering.method.Explanation.Source;
import io.startier.tiering.method.Explanation.Unit;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.Result;
import io.startier.tiering.rules.ValueRules;
import io.startier.tiering.scorecard.ValueFigures;
import io.startier.tiering.scorecard.ValuePoints;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a trading customer has its value class: the six indicators, their points and their weights. */
class TradingExplanation {

    private static final Map<String, Unit> UNITS = Map.of("sales", Unit.MONEY, "influence", Unit.NUMBER);

    private final Result result;
    private final Occasion occasion;
    private final ValueRules rules;
    private final ValuePoints points;

    TradingExplanation(Result result) {
        this.result = result;
        this.occasion = result.occasion();
        this.rules = result.rules().values();
        this.points = ValuePoints.of(figures(result), rules);
    }

    private static ValueFigures figures(Result result) {
        var years = result.years();
        var influence = result.text("value_scores");
        return new ValueFigures(
                result.decimal("annual_value"),
                ValueFigures.ratio(result.decimal("profit"), result.decimal("costed_sales")),
                ValueFigures.ratio(result.decimal("paid"), result.decimal("due")),
                ValueFigures.ratio(result.decimal("paid_on_time"), result.decimal("due")),
                influence == null ? null : new BigDecimal(influence),
                ValueFigures.growth(years.get(years.size() - 1).sales(), result.decimal("earlier_sales")));
    }

    Explanation say() {
        var value = result.text("value_class");
        var days = result.integer("days_overdue");
        var way = new ValueWay(rules, points, days == null ? 0 : days, result.decimal("due"), result.decimal("paid"));
        return new Explanation(
                "VALUE", "value_class", value, figures(days), rule(), way.threshold(value), way.next(value));
    }

    private Sentence rule() {
        return Sentence.of(
                "tiering.rule.value",
                rules.problemCollection(),
                rules.problemOverdueDays(),
                rules.diamond(),
                rules.strategic(),
                rules.strategicInfluence(),
                rules.gold(),
                rules.potentialGrowth());
    }

    private List<Figure> figures(Integer daysOverdue) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("valueTotal", Unit.NUMBER, points.total()));
        points.parts().forEach(part -> figures.add(figure(part)));
        figures.add(new Figure(
                "valueDaysOverdue",
                Unit.DAYS,
                daysOverdue == null ? null : BigDecimal.valueOf(daysOverdue),
                Evidence.all(Source.INVOICES)));
        return figures;
    }

    private Figure figure(ValuePoints.Part part) {
        var name = "value" + part.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + part.name().substring(1);
        var unit = UNITS.getOrDefault(part.name(), Unit.SHARE);
        var note = part.isKnown()
                ? Sentence.of("tiering.value.points", part.points(), part.weight())
                : Sentence.of("tiering.value.unknown", part.weight());
        return new Figure(name, unit, part.figure(), evidence(part.name())).noting(note);
    }

    private Evidence evidence(String indicator) {
        return switch (indicator) {
            case "influence" -> Evidence.all(Source.SCORES);
            case "collection", "onTime" -> Evidence.ofBasis(Source.INVOICES, occasion);
            case "growth" -> ofGrowth();
            default -> Evidence.ofBasis(Source.ORDERS, occasion);
        };
    }

    private Evidence ofGrowth() {
        var years = occasion.fiscalYears();
        int latest = occasion.latestYear();
        return new Evidence(Source.ORDERS, years.firstDay(latest - 1), years.lastDay(latest));
    }
}
