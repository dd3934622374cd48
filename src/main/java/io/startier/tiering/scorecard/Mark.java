package io.startier.tiering.scorecard;

import io.startier.tiering.rules.Criterion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * What one criterion was scored.
 *
 * @param scores 0–10, the latest of each judge, ascending; empty where nobody judged
 */
public record Mark(Criterion criterion, List<BigDecimal> scores) {

    private static final int SCALE = 20;
    private static final MathContext DEVIATION = new MathContext(10);

    public Mark {
        scores = scores.stream().sorted().toList();
    }

    public boolean isScored() {
        return !scores.isEmpty();
    }

    public int judges() {
        return scores.size();
    }

    /** Over the judges; null where nobody judged. */
    public BigDecimal mean() {
        if (scores.isEmpty()) {
            return null;
        }
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), SCALE, RoundingMode.HALF_UP);
    }

    public BigDecimal lowest() {
        return scores.isEmpty() ? null : scores.get(0);
    }

    public BigDecimal highest() {
        return scores.isEmpty() ? null : scores.get(scores.size() - 1);
    }

    /** Standard deviation of the judges, who are all there are and no sample; null where nobody judged, 0 for one judge. */
    public BigDecimal deviation() {
        if (scores.isEmpty()) {
            return null;
        }
        var mean = mean();
        return scores.stream()
                .map(score -> score.subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), SCALE, RoundingMode.HALF_UP)
                .sqrt(DEVIATION);
    }

    BigDecimal weight() {
        return criterion.weight();
    }
}
