package io.startier.tiering.scorecard;

import io.startier.tiering.method.ScoreModel;
import io.startier.tiering.method.Scores;
import io.startier.tiering.rules.StrategicRules;
import java.math.BigDecimal;

/** A customer's scores on both axes of row T9. */
public record StrategicScores(Scorecard fit, Scorecard potential) {

    public static StrategicScores of(Scores scores, StrategicRules rules) {
        return new StrategicScores(
                Scorecard.of(rules.fit(), ScoreModel.FIT, scores),
                Scorecard.of(rules.potential(), ScoreModel.POTENTIAL, scores));
    }

    /** @param text as {@link #write} wrote it, or null */
    public static StrategicScores read(String text, StrategicRules rules) {
        var axes = text == null ? new String[] {"", ""} : text.split("\\|", -1);
        return new StrategicScores(Scorecard.read(rules.fit(), axes[0]), Scorecard.read(rules.potential(), axes[1]));
    }

    public String write() {
        return fit.write() + "|" + potential.write();
    }

    public boolean isEmpty() {
        return fit.isEmpty() && potential.isEmpty();
    }

    /** Is there a score on each axis? Only then there is a class. */
    public boolean areComplete() {
        return !fit.isEmpty() && !potential.isEmpty();
    }

    /** The lesser of the two axes, which decides; only of complete scores. */
    public BigDecimal lesser() {
        return fit.total().min(potential.total());
    }
}
