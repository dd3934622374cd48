package io.startier.tiering.method;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What people judged on scales from 0 to 10, up to the as-of date. Of each judge the latest score of a criterion counts.
 * Read from the short text that is kept per customer: {@code model/criterion/judge/day/score}, separated by blanks.
 */
public final class Scores {

    /** @param judge id of the user */
    public record Score(ScoreModel model, String criterion, long judge, LocalDate on, BigDecimal score) {}

    private static final int SCALE = 10;

    private final List<Score> list;
    private final Map<ScoreModel, Map<String, List<Score>>> byCriterion = new EnumMap<>(ScoreModel.class);

    private Scores(List<Score> list) {
        this.list = List.copyOf(list);
        for (var score : list) {
            byCriterion
                    .computeIfAbsent(score.model(), model -> new TreeMap<>())
                    .computeIfAbsent(score.criterion(), criterion -> new ArrayList<>())
                    .add(score);
        }
    }

    /** @param text null or empty for a customer without scores */
    public static Scores read(String text, LocalDate asOf) {
        var list = new ArrayList<Score>();
        var reader = new KeptText(text == null ? "" : text);
        while (reader.hasNext()) {
            var score = new Score(
                    ScoreModel.valueOf(reader.word()),
                    reader.word(),
                    Long.parseLong(reader.word()),
                    reader.day(),
                    reader.decimal());
            if (!score.on().isAfter(asOf)) {
                list.add(score);
            }
        }
        return new Scores(list);
    }

    public List<Score> list() {
        return list;
    }

    /** What was judged for the model, by name. */
    public Set<String> criteria(ScoreModel model) {
        return Collections.unmodifiableSet(
                byCriterion.getOrDefault(model, Map.of()).keySet());
    }

    /** The latest score of every judge, by judge. */
    public Map<Long, BigDecimal> judged(ScoreModel model, String criterion) {
        var scores = byCriterion.getOrDefault(model, Map.of()).getOrDefault(criterion, List.of());
        var latest = new TreeMap<Long, BigDecimal>();
        scores.stream()
                .sorted(Comparator.comparing(Score::on))
                .forEach(score -> latest.put(score.judge(), score.score()));
        return latest;
    }

    /** The mean over the judges; nothing where nobody judged. */
    public Optional<BigDecimal> of(ScoreModel model, String criterion) {
        var judged = judged(model, criterion);
        if (judged.isEmpty()) {
            return Optional.empty();
        }
        var sum = judged.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(judged.size()), SCALE, RoundingMode.HALF_UP));
    }
}
