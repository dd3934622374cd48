package io.startier.tiering.value;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Explanation.Evidence;
import io.startier.tiering.method.Explanation.Figure;
import io.startier.tiering.method.Explanation.Line;
import io.startier.tiering.method.Explanation.Sentence;
import io.startier.tiering.method.Explanation.Source;
import io.startier.tiering.method.Explanation.Unit;
import io.startier.tiering.method.Result;
import io.startier.tiering.scorecard.ScoreFigures;
import io.startier.tiering.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Why a prospect is an important opportunity or not, or why somebody without recent orders has no value class. */
class ProspectExplanation {

    private static final String IMPORTANT = "IMPORTANT_OPPORTUNITY";

    private final Scorecard card;
    private final BigDecimal line;
    private final String value;

    ProspectExplanation(Result result) {
        var rules = result.rules().values();
        this.card = Scorecard.read(rules.prospects(), result.text("value_scores"));
        this.line = new ValueClasses(rules).importantFrom();
        this.value = result.text("value_class");
    }

    Explanation say() {
        return value == null
                ? new Explanation(
                        "VALUE", "value_class", null, List.of(), Sentence.of("tiering.rule.value.neither"), null, null)
                : new Explanation("VALUE", "value_class", value, figures(), rule(), threshold(), next());
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("prospectScore", Unit.NUMBER, card.total(), Evidence.all(Source.SCORES)));
        figures.add(new Figure("prospectCoverage", Unit.SHARE, card.coverage(), Evidence.all(Source.SCORES)));
        figures.addAll(ScoreFigures.of(card));
        return figures;
    }

    private Sentence rule() {
        return Sentence.of(card.isEmpty() ? "tiering.rule.value.unscored" : "tiering.rule.value.prospect", line);
    }

    private Line threshold() {
        return IMPORTANT.equals(value)
                ? new Line(
                        value,
                        line,
                        BigDecimal.ZERO,
                        Sentence.of("tiering.threshold.value.prospect", card.total(), line))
                : null;
    }

    private Line next() {
        if (IMPORTANT.equals(value)) {
            return null;
        }
        if (card.isEmpty()) {
            var names = ScoreFigures.names(card.unscored());
            return new Line(IMPORTANT, line, line, Sentence.of("tiering.next.value.unscored", names, line));
        }
        var missing = line.subtract(card.total());
        return new Line(IMPORTANT, line, missing, Sentence.of("tiering.next.value.prospect", missing, line));
    }
}
