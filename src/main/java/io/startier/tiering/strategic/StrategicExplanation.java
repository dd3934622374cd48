package io.startier.tiering.strategic;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Explanation.Evidence;
import io.startier.tiering.method.Explanation.Figure;
import io.startier.tiering.method.Explanation.Line;
import io.startier.tiering.method.Explanation.Sentence;
import io.startier.tiering.method.Explanation.Source;
import io.startier.tiering.method.Explanation.Unit;
import io.startier.tiering.method.Result;
import io.startier.tiering.rules.Criterion;
import io.startier.tiering.rules.StrategicRules;
import io.startier.tiering.scorecard.ScoreFigures;
import io.startier.tiering.scorecard.Scorecard;
import io.startier.tiering.scorecard.StrategicBoundaries;
import io.startier.tiering.scorecard.StrategicScores;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Why this class: both axes, the boundary that the lesser one reached, and what is missing to the next. */
class StrategicExplanation {

    private final StrategicRules rules;
    private final StrategicBoundaries boundaries;
    private final StrategicScores scores;
    private final String strategic;

    StrategicExplanation(Result result) {
        this.rules = result.rules().strategic();
        this.boundaries = StrategicBoundaries.of(rules, result.teamCode(), result.finding(StrategicMethod.BOUNDARY));
        this.scores = StrategicScores.read(result.text("strategic_scores"), rules);
        this.strategic = result.text("strategic_class");
    }

    Explanation say() {
        return new Explanation("STRATEGIC", "strategic_class", strategic, figures(), rule(), threshold(), next());
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.addAll(axis("strategicFit", scores.fit()));
        figures.addAll(axis("strategicPotential", scores.potential()));
        if (!scores.isEmpty()) {
            figures.addAll(ScoreFigures.of(scores.fit()));
            figures.addAll(ScoreFigures.of(scores.potential()));
        }
        return figures;
    }

    private static List<Figure> axis(String name, Scorecard card) {
        return List.of(
                new Figure(name, Unit.NUMBER, card.total(), Evidence.all(Source.SCORES)),
                new Figure(name + "Coverage", Unit.SHARE, card.coverage(), Evidence.all(Source.SCORES)));
    }

    private Sentence rule() {
        if (scores.isEmpty()) {
            return Sentence.of("tiering.rule.strategic.unscored");
        }
        if (strategic == null) {
            return Sentence.of("tiering.rule.strategic.oneAxis");
        }
        var bounds = boundaries.bounds();
        if (rules.coverable() == null) {
            return Sentence.of("tiering.rule.strategic", bounds.toArray());
        }
        return bounds.get(0) == null
                ? Sentence.of(
                        "tiering.rule.strategic.nobody", rules.coverable(), bounds.get(1), bounds.get(2), bounds.get(3))
                : Sentence.of(
                        "tiering.rule.strategic.covering",
                        bounds.get(0),
                        bounds.get(1),
                        bounds.get(2),
                        bounds.get(3),
                        rules.coverable());
    }

    private Line threshold() {
        var bound = strategic == null ? null : boundaries.boundOf(strategic);
        return bound == null
                ? null
                : new Line(
                        strategic,
                        bound,
                        BigDecimal.ZERO,
                        Sentence.of("tiering.threshold.strategic", scores.lesser(), bound));
    }

    private Line next() {
        return strategic == null
                ? new Line(
                        null, null, null, Sentence.of("tiering.next.strategic.scores", ScoreFigures.names(unscored())))
                : boundaries.above(scores.lesser()).map(this::next).orElse(null);
    }

    private List<Criterion> unscored() {
        var unscored = new ArrayList<Criterion>();
        for (var card : List.of(scores.fit(), scores.potential())) {
            if (card.isEmpty()) {
                unscored.addAll(card.unscored());
            }
        }
        return unscored;
    }

    private Line next(String to) {
        var bound = boundaries.boundOf(to);
        var fit = missing(bound, scores.fit());
        var potential = missing(bound, scores.potential());
        return new Line(to, bound, fit.max(potential), words(to, fit, potential));
    }

    private static Sentence words(String to, BigDecimal fit, BigDecimal potential) {
        var name = Sentence.of("tiering.class.STRATEGIC." + to);
        if (potential.signum() == 0) {
            return Sentence.of("tiering.next.strategic.fit", name, fit);
        }
        return fit.signum() == 0
                ? Sentence.of("tiering.next.strategic.potential", name, potential)
                : Sentence.of("tiering.next.strategic.both", name, fit, potential);
    }

    private static BigDecimal missing(BigDecimal bound, Scorecard card) {
        return bound.subtract(card.total()).max(BigDecimal.ZERO);
    }
}
