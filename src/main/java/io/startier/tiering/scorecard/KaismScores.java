package io.startier.tiering.scorecard;

import io.startier.tiering.method.ScoreModel;
import io.startier.tiering.method.Scores;
import io.startier.tiering.rules.KaismRules;
import java.math.BigDecimal;

/** A customer's scores on both axes of row T5. */
public record KaismScores(Scorecard attractiveness, Scorecard strength) {

    public static KaismScores of(Scores scores, KaismRules rules) {
        return new KaismScores(
                Scorecard.of(rules.attractiveness(), ScoreModel.KAISM_ATTRACTIVENESS, scores),
                Scorecard.of(rules.strength(), ScoreModel.KAISM_STRENGTH, scores));
    }

    /** @param text as {@link #write} wrote it, or null */
    public static KaismScores read(String text, KaismRules rules) {
        var axes = text == null ? new String[] {"", ""} : text.split("\\|", -1);
        return new KaismScores(
                Scorecard.read(rules.attractiveness(), axes[0]), Scorecard.read(rules.strength(), axes[1]));
    }

    public String write() {
        return attractiveness.write() + "|" + strength.write();
    }

    public boolean isEmpty() {
        return attractiveness.isEmpty() && strength.isEmpty();
    }

    /** That of the axis of which less is scored: a customer is placed only where both axes carry. */
    public BigDecimal coverage() {
        return attractiveness.coverage().min(strength.coverage());
    }

    public boolean areEnough(KaismRules rules) {
        return !attractiveness.isEmpty() && !strength.isEmpty() && coverage().compareTo(rules.leastCoverage()) >= 0;
    }

    /** {@code KEY}, {@code DEVELOPMENT}, {@code MAINTENANCE} or {@code OPPORTUNITY}; null where the scores are not enough. */
    public String classIn(KaismRules rules, String teamCode) {
        return areEnough(rules) ? placeIn(rules, teamCode) : null;
    }

    /** The same without asking whether the scores are enough; each axis has one at least. */
    String placeIn(KaismRules rules, String teamCode) {
        var cuts = rules.cutsFor(teamCode);
        return className(
                attractiveness.total().compareTo(cuts.attractiveness()) >= 0,
                strength.total().compareTo(cuts.strength()) >= 0);
    }

    private static String className(boolean attractive, boolean strong) {
        if (attractive) {
            return strong ? "KEY" : "DEVELOPMENT";
        }
        return strong ? "MAINTENANCE" : "OPPORTUNITY";
    }
}
