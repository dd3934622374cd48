package io.startier.tiering.scorecard;

import io.startier.tiering.method.ScoreModel;
import io.startier.tiering.method.Scores;
import io.startier.tiering.rules.Criterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A customer's scores on one axis: Σ weight × score ÷ Σ weight × 10, so 0–100. A criterion without a score is left out of
 * both sums and lowers the coverage.
 */
public record Scorecard(List<Mark> marks) {

    /** Far finer than scores can tell, and coarse enough to heal what thirds lose on the way. */
    private static final int SCALE = 10;

    private static final BigDecimal TEN = BigDecimal.TEN;

    public Scorecard {
        marks = List.copyOf(marks);
    }

    public static Scorecard of(List<Criterion> criteria, ScoreModel model, Scores scores) {
        return new Scorecard(criteria.stream()
                .map(criterion -> new Mark(
                        criterion,
                        List.copyOf(scores.judged(model, criterion.code()).values())))
                .toList());
    }

    /** @param text as {@link #write} wrote it, or null */
    public static Scorecard read(List<Criterion> criteria, String text) {
        var scores = text == null ? Map.<String, List<BigDecimal>>of() : scores(text);
        return new Scorecard(criteria.stream()
                .map(criterion -> new Mark(criterion, scores.getOrDefault(criterion.code(), List.of())))
                .toList());
    }

    /** The short text that is kept with a result, so that an explanation shows what was really used. */
    public String write() {
        return marks.stream()
                .filter(Mark::isScored)
                .map(mark -> mark.criterion().code() + "/"
                        + mark.scores().stream().map(BigDecimal::toPlainString).collect(Collectors.joining("/")))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, List<BigDecimal>> scores(String text) {
        var scores = new HashMap<String, List<BigDecimal>>();
        for (var entry : text.isBlank() ? new String[0] : text.strip().split(" ")) {
            var parts = entry.split("/");
            scores.put(
                    parts[0],
                    Arrays.stream(parts, 1, parts.length).map(BigDecimal::new).toList());
        }
        return scores;
    }

    public boolean isEmpty() {
        return marks.stream().noneMatch(Mark::isScored);
    }

    /** 0–100; null where nothing is scored. */
    public BigDecimal total() {
        if (isEmpty()) {
            return null;
        }
        var sum = marks.stream()
                .filter(Mark::isScored)
                .map(mark -> mark.weight().multiply(mark.mean()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.multiply(TEN).divide(weight(Mark::isScored), SCALE, RoundingMode.HALF_UP);
    }

    /** The weight of the scored criteria ÷ that of all, 0–1. */
    public BigDecimal coverage() {
        return weight(Mark::isScored).divide(weight(mark -> true), SCALE, RoundingMode.HALF_UP);
    }

    public List<Criterion> unscored() {
        return marks.stream()
                .filter(mark -> !mark.isScored())
                .map(Mark::criterion)
                .toList();
    }

    /** With another weight of one criterion. */
    public Scorecard weighing(String code, BigDecimal factor) {
        return new Scorecard(marks.stream()
                .map(mark -> mark.criterion().code().equals(code)
                        ? new Mark(mark.criterion().times(factor), mark.scores())
                        : mark)
                .toList());
    }

    private BigDecimal weight(Predicate<Mark> wanted) {
        return marks.stream().filter(wanted).map(Mark::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
