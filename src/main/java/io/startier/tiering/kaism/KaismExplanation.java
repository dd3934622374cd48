package io.startier.tiering.kaism;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Explanation.Evidence;
import io.startier.tiering.method.Explanation.Figure;
import io.startier.tiering.method.Explanation.Line;
import io.startier.tiering.method.Explanation.Sentence;
import io.startier.tiering.method.Explanation.Source;
import io.startier.tiering.method.Explanation.Unit;
import io.startier.tiering.method.Result;
import io.startier.tiering.rules.Criterion;
import io.startier.tiering.rules.KaismRules;
import io.startier.tiering.scorecard.KaismScores;
import io.startier.tiering.scorecard.ScoreFigures;
import io.startier.tiering.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Why this quadrant: both axes, how much of them is scored, every score, and the way to the next class. */
class KaismExplanation {

    private final KaismRules rules;
    private final KaismRules.Cuts cuts;
    private final KaismScores scores;
    private final String kaism;

    KaismExplanation(Result result) {
        this.rules = result.rules().kaism();
        this.cuts = rules.cutsFor(result.teamCode());
        this.scores = KaismScores.read(result.text("kaism_scores"), rules);
        this.kaism = result.text("kaism");
    }

    Explanation say() {
        return new Explanation("KAISM", "kaism", kaism, figures(), rule(), threshold(), next());
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.addAll(axis("kaismAttractiveness", scores.attractiveness()));
        figures.addAll(axis("kaismStrength", scores.strength()));
        if (!scores.isEmpty()) {
            figures.addAll(ScoreFigures.of(scores.attractiveness()));
            figures.addAll(ScoreFigures.of(scores.strength()));
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
            return Sentence.of("tiering.rule.kaism.unscored");
        }
        if (kaism == null) {
            return Sentence.of(
                    "tiering.rule.kaism.notEnough",
                    scores.attractiveness().coverage(),
                    scores.strength().coverage(),
                    rules.leastCoverage());
        }
        return Sentence.of("tiering.rule.kaism", cuts.attractiveness(), cuts.strength());
    }

    private Line threshold() {
        if (kaism == null || "OPPORTUNITY".equals(kaism)) {
            return null;
        }
        var at = "DEVELOPMENT".equals(kaism) ? cuts.attractiveness() : cuts.strength();
        return new Line(
                kaism,
                at,
                BigDecimal.ZERO,
                Sentence.of("tiering.threshold.kaism." + kaism, cuts.attractiveness(), cuts.strength()));
    }

    private Line next() {
        if (kaism == null) {
            return moreScores();
        }
        return switch (kaism) {
            case "KEY" -> null;
            case "DEVELOPMENT" -> stronger("KEY");
            case "MAINTENANCE" -> moreAttractive("KEY");
            default ->
                attractivenessMissing().compareTo(strengthMissing()) < 0
                        ? moreAttractive("DEVELOPMENT")
                        : stronger("MAINTENANCE");
        };
    }

    private Line moreScores() {
        var names = ScoreFigures.names(unscored());
        return new Line(
                null,
                rules.leastCoverage(),
                rules.leastCoverage().subtract(scores.coverage()),
                Sentence.of("tiering.next.kaism.scores", names));
    }

    /** Of the axes that lack scores. */
    private List<Criterion> unscored() {
        var unscored = new ArrayList<Criterion>();
        for (var card : List.of(scores.attractiveness(), scores.strength())) {
            if (card.isEmpty() || card.coverage().compareTo(rules.leastCoverage()) < 0) {
                unscored.addAll(card.unscored());
            }
        }
        return unscored;
    }

    private Line stronger(String to) {
        return line(to, "tiering.next.kaism.strength", cuts.strength(), strengthMissing());
    }

    private Line moreAttractive(String to) {
        return line(to, "tiering.next.kaism.attractiveness", cuts.attractiveness(), attractivenessMissing());
    }

    private static Line line(String to, String words, BigDecimal cut, BigDecimal missing) {
        var sentence = Sentence.of(words, missing, Sentence.of("tiering.class.KAISM." + to), cut);
        return new Line(to, cut, missing, sentence);
    }

    private BigDecimal attractivenessMissing() {
        return cuts.attractiveness().subtract(scores.attractiveness().total());
    }

    private BigDecimal strengthMissing() {
        return cuts.strength().subtract(scores.strength().total());
    }
}
