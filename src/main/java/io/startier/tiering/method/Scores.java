package io.startier.tiering.method;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What people judged on scales from 0 to 10, up to the as-of date. Of each judge the latest score of a criterion counts.
 * Read from the short text that is kept per customer: {@code model/criterion/judge/day/score}, separated by blanks.
 */
public record Scores(List<Score> list) {

    /** @param judge id of the user */
    public record Score(ScoreModel model, String criterion, long judge, LocalDate on, BigDecimal score) {}

    private static final int SCALE = 10;

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
        return new Scores(List.copyOf(list));
    }

    /** The latest score of every judge, by judge. */
    public Map<Long, BigDecimal> judged(ScoreModel model, String criterion) {
        return list.stream()
                .filter(score -> score.model() == model && score.criterion().equals(criterion))
                .sorted(Comparator.comparing(Score::on))
                .collect(Collectors.toMap(Score::judge, Score::score, (earlier, later) -> later));
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
