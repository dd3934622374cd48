package io.startier.tiering.strategic;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.Survey;
import io.startier.tiering.method.TieringMethod;
import io.startier.tiering.scorecard.StrategicBoundaries;
import io.startier.tiering.scorecard.StrategicScores;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Strategic fit × potential (row T9). Where the rules say how many customers can be covered, everybody is looked at first,
 * to find the score from which so many are SVIP.
 */
class StrategicMethod implements TieringMethod {

    /** The lesser axis from which a customer is SVIP; not there where the rules' own bound decides or nobody fits. */
    static final String BOUNDARY = "strategicBoundary";

    private static final List<Object> UNSCORED = Collections.nCopies(4, null);

    @Override
    public int position() {
        return 80;
    }

    @Override
    public List<String> columns() {
        return List.of("strategic_class", "strategic_fit", "strategic_potential", "strategic_scores");
    }

    @Override
    public Survey begin(Occasion occasion) {
        return occasion.rules().strategic().coverable() == null
                ? Survey.none(new Classes(occasion, null))
                : new LesserAxes(occasion, new ArrayList<>());
    }

    @Override
    public Grading resume(Occasion occasion, Map<String, Object> findings) {
        var found = findings.get(BOUNDARY);
        return new Classes(occasion, found == null ? null : new BigDecimal(found.toString()));
    }

    @Override
    public List<Explanation> explain(Result result) {
        return List.of(new StrategicExplanation(result).say());
    }

    private static StrategicScores scores(Facts facts, Occasion occasion) {
        return StrategicScores.of(facts.scores(), occasion.rules().strategic());
    }

    private record LesserAxes(Occasion occasion, List<BigDecimal> seen) implements Survey {

        @Override
        public void see(Facts facts) {
            if (!facts.scores().list().isEmpty()) {
                var scores = scores(facts, occasion);
                if (scores.areComplete()) {
                    seen.add(scores.lesser());
                }
            }
        }

        @Override
        public Grading finish() {
            int coverable = occasion.rules().strategic().coverable();
            return new Classes(
                    occasion, StrategicBoundaries.covering(coverable, seen).orElse(null));
        }
    }

    private record Classes(Occasion occasion, BigDecimal boundary) implements Grading {

        @Override
        public List<Object> classes(Facts facts) {
            if (facts.scores().list().isEmpty()) {
                return UNSCORED;
            }
            var scores = scores(facts, occasion);
            if (scores.isEmpty()) {
                return UNSCORED;
            }
            var boundaries = StrategicBoundaries.of(occasion.rules().strategic(), facts.teamCode(), boundary);
            return Arrays.asList(
                    scores.areComplete() ? boundaries.classOf(scores.lesser()) : null,
                    scores.fit().total(),
                    scores.potential().total(),
                    scores.write());
        }

        @Override
        public Map<String, Object> findings() {
            return boundary == null ? Map.of() : Map.of(BOUNDARY, boundary);
        }
    }
}
