package io.startier.tiering.scorecard;

import io.startier.tiering.method.Explanation.Evidence;
import io.startier.tiering.method.Explanation.Figure;
import io.startier.tiering.method.Explanation.Sentence;
import io.startier.tiering.method.Explanation.Source;
import io.startier.tiering.method.Explanation.Unit;
import io.startier.tiering.rules.Criterion;
import java.util.List;

/** Scores as an explanation shows them, with how far the judges are apart. */
public final class ScoreFigures {

    private ScoreFigures() {}

    public static List<Figure> of(Scorecard card) {
        return card.marks().stream().map(ScoreFigures::of).toList();
    }

    /** What the criterion is called: as somebody named it, or as the product does. */
    public static Sentence name(Criterion criterion) {
        return criterion.name() == null
                ? Sentence.of("tiering.criterion." + criterion.code())
                : Sentence.of("tiering.criterion.named", criterion.name());
    }

    public static List<Sentence> names(List<Criterion> criteria) {
        return criteria.stream().map(ScoreFigures::name).toList();
    }

    private static Figure of(Mark mark) {
        return new Figure(
                mark.criterion().code(),
                Unit.NUMBER,
                mark.mean(),
                Evidence.all(Source.SCORES),
                name(mark.criterion()),
                note(mark));
    }

    private static Sentence note(Mark mark) {
        return switch (mark.judges()) {
            case 0 -> Sentence.of("tiering.score.none", mark.weight());
            case 1 -> Sentence.of("tiering.score.one", mark.weight());
            default ->
                Sentence.of(
                        "tiering.score.several",
                        mark.weight(),
                        mark.judges(),
                        mark.lowest(),
                        mark.highest(),
                        mark.deviation());
        };
    }
}
