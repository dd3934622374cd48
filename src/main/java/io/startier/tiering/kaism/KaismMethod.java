package io.startier.tiering.kaism;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.Survey;
import io.startier.tiering.method.TieringMethod;
import io.startier.tiering.scorecard.KaismScores;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Customer attractiveness × our relative strength (row T5). */
class KaismMethod implements TieringMethod {

    private static final List<Object> UNSCORED = Collections.nCopies(5, null);

    @Override
    public int position() {
        return 70;
    }

    @Override
    public List<String> columns() {
        return List.of("kaism", "kaism_attractiveness", "kaism_strength", "kaism_coverage", "kaism_scores");
    }

    @Override
    public Survey begin(Occasion occasion) {
        return Survey.none(resume(occasion, Map.of()));
    }

    @Override
    public Grading resume(Occasion occasion, Map<String, Object> findings) {
        return facts -> facts.scores().list().isEmpty() ? UNSCORED : classes(facts, occasion);
    }

    private static List<Object> classes(Facts facts, Occasion occasion) {
        var rules = occasion.rules().kaism();
        var scores = KaismScores.of(facts.scores(), rules);
        if (scores.isEmpty()) {
            return UNSCORED;
        }
        return Arrays.asList(
                scores.classIn(rules, facts.teamCode()),
                scores.attractiveness().total(),
                scores.strength().total(),
                scores.coverage(),
                scores.write());
    }

    @Override
    public List<Explanation> explain(Result result) {
        return List.of(new KaismExplanation(result).say());
    }
}
