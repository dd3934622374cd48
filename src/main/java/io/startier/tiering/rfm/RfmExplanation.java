package io.startier.tiering.rfm;

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
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Why this group and this segment: what was bought, the scores, and how many days, orders or how much lead to the next. */
class RfmExplanation {

    private static final String GROUP = "RFM_GROUP";
    private static final String SEGMENT = "RFM_SEGMENT";
    private static final int PLACES = 4;

    private final Result result;
    private final Scale scale;
    private final Scores scores;

    RfmExplanation(Result result, Scale scale) {
        this.result = result;
        this.scale = scale;
        this.scores = result.integer("r") == null
                ? null
                : new Scores(result.integer("r"), result.integer("f"), result.integer("m"));
    }

    List<Explanation> all() {
        return scores == null
                ? List.of(noTrade(GROUP, "rfm_group"), noTrade(SEGMENT, "rfm_segment"))
                : List.of(group(), segment());
    }

    private Explanation noTrade(String kind, String column) {
        return new Explanation(
                kind, column, null, List.of(), Sentence.of("tiering.rule.rfm.noTrade", months()), null, null);
    }

    private Explanation group() {
        return new Explanation(
                GROUP,
                "rfm_group",
                result.text("rfm_group"),
                Stream.concat(trade().stream(), Stream.of(total())).toList(),
                Sentence.of("tiering.rule.rfm.group", scoring()),
                new Line(result.text("rfm_group"), scale.mean(Measure.MONETARY), BigDecimal.ZERO, againstTheMeans()),
                next(GROUP, scale::group));
    }

    private Explanation segment() {
        return new Explanation(
                SEGMENT,
                "rfm_segment",
                result.text("rfm_segment"),
                points(),
                Sentence.of("tiering.rule.rfm.segment", scoring()),
                new Line(
                        result.text("rfm_segment"),
                        BigDecimal.valueOf(scores.fm()),
                        BigDecimal.ZERO,
                        Sentence.of("tiering.threshold.rfm.segment", scores.r(), scores.fm(), scores.f(), scores.m())),
                next(SEGMENT, Scores::segment));
    }

    private List<Figure> trade() {
        var window = new Evidence(
                Source.ORDERS,
                Trade.firstDay(result.occasion()),
                result.occasion().asOf());
        return Stream.of(Measure.values())
                .map(measure -> new Figure(measure.figure(), measure.unit(), measure.value(result), window))
                .toList();
    }

    private List<Figure> points() {
        return List.of(
                new Figure("scoreR", Unit.COUNT, BigDecimal.valueOf(scores.r())),
                new Figure("scoreF", Unit.COUNT, BigDecimal.valueOf(scores.f())),
                new Figure("scoreM", Unit.COUNT, BigDecimal.valueOf(scores.m())),
                new Figure("scoreFm", Unit.COUNT, BigDecimal.valueOf(scores.fm())));
    }

    /** Weights say how much a score counts beside the other two. */
    private Figure total() {
        var rules = result.rules().rfm();
        var weights = rules.recencyWeight().add(rules.frequencyWeight()).add(rules.monetaryWeight());
        var total = rules.recencyWeight()
                .multiply(BigDecimal.valueOf(scores.r()))
                .add(rules.frequencyWeight().multiply(BigDecimal.valueOf(scores.f())))
                .add(rules.monetaryWeight().multiply(BigDecimal.valueOf(scores.m())))
                .divide(weights, PLACES, RoundingMode.HALF_UP);
        return new Figure("rfmTotal", Unit.NUMBER, total);
    }

    private Sentence scoring() {
        return Sentence.of("tiering.rule.rfm." + result.rules().rfm().scoring(), months());
    }

    private int months() {
        return result.rules().rfm().months();
    }

    private Sentence againstTheMeans() {
        return Sentence.of(
                "tiering.threshold.rfm.group",
                Stream.of(Measure.values())
                        .map(measure -> Sentence.of(
                                "tiering.threshold.rfm."
                                        + (scale.isHigh(measure, measure.score(scores)) ? "high." : "low.")
                                        + measure,
                                measure.score(scores),
                                scale.mean(measure)))
                        .toArray());
    }

    /** Each measure that leads to another class by itself; null where all of them are as good as it gets. */
    private Line next(String kind, Function<Scores, String> classOf) {
        var ways = new ArrayList<Line>();
        for (var measure : Measure.values()) {
            for (int score = measure.score(scores) + 1; score <= Scores.HIGHEST; score++) {
                var to = classOf.apply(measure.with(score, scores));
                if (!to.equals(classOf.apply(scores))) {
                    ways.add(way(kind, to, measure, score));
                    break;
                }
            }
        }
        return ways.isEmpty() ? null : together(ways);
    }

    private Line way(String kind, String to, Measure measure, int score) {
        var at = measure.bound(scale.cuts(measure), score);
        var missing = at.subtract(measure.value(result)).abs();
        var label = Sentence.of("tiering.class." + kind + "." + to);
        var words = measure == Measure.MONETARY
                ? Sentence.of("tiering.next.rfm." + measure, score, new Money(at), new Money(missing), label)
                : Sentence.of("tiering.next.rfm." + measure, score, at, missing, label);
        return new Line(to, at, missing, words);
    }

    private static Line together(List<Line> ways) {
        var first = ways.get(0);
        var words = Sentence.of(
                "tiering.next.rfm.ways." + ways.size(),
                ways.stream().map(Line::words).toArray());
        return new Line(first.to(), first.at(), first.missing(), words);
    }
}
