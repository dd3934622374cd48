package io.startier.tiering.scoring;

import io.startier.tiering.method.ScoreModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The criteria of a model with what the judges said of a customer.
 *
 * @param rows in the order of the rules in force
 */
record ScoreSheet(ScoreModel model, List<Row> rows) {

    /** One judge's score of a criterion. */
    record Mark(ScoreModel model, String criterion, long judgeId, String judge, LocalDate scoredOn, BigDecimal score) {}

    /**
     * @param name as somebody wrote it; null for those the product knows
     * @param weight share of the model's weights, 0–1
     * @param marks the latest of each judge, in the order of their names
     * @param mine the reader's own among them, or null
     */
    record Row(String criterion, String name, BigDecimal weight, List<Mark> marks, Mark mine) {

        /** Over the judges, or null where nobody judged. */
        public BigDecimal mean() {
            return marks.isEmpty()
                    ? null
                    : marks.stream()
                            .map(Mark::score)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .divide(BigDecimal.valueOf(marks.size()), 1, RoundingMode.HALF_UP);
        }

        /** How far the judges are apart, or null where there are not two. */
        public BigDecimal spread() {
            var scores = marks.stream()
                    .map(Mark::score)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return scores.size() < 2 ? null : scores.get(scores.size() - 1).subtract(scores.get(0));
        }

        /** The field of the form. */
        public String field(ScoreModel model) {
            return "score." + model + "." + criterion;
        }
    }

    /** Weight of the scored criteria ÷ weight of all, 0–1. */
    public BigDecimal coverage() {
        return rows.stream()
                .filter(row -> !row.marks().isEmpty())
                .map(Row::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
