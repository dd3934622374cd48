package io.startier.tiering.star;

import io.startier.tiering.Rules;
import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.Survey;
import io.startier.tiering.method.TieringMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The actual star by annual order value, the potential star by potential, and the larger of the two (row T1). */
class StarMethod implements TieringMethod {

    @Override
    public int position() {
        return 10;
    }

    @Override
    public List<String> columns() {
        return List.of("annual_value", "star_actual", "star_potential", "star_suggested");
    }

    @Override
    public Survey begin(Occasion occasion) {
        return Survey.none(resume(occasion, Map.of()));
    }

    @Override
    public Grading resume(Occasion occasion, Map<String, Object> findings) {
        return facts -> classes(facts, occasion.rules());
    }

    private static List<Object> classes(Facts facts, Rules rules) {
        var bounds = rules.starBoundsFor(facts.teamCode());
        var value = facts.annualValue(rules);
        int actual = Stars.of(value, bounds);
        var potential = facts.potential() == null ? null : Stars.of(facts.potential(), bounds);
        return Arrays.asList(value, actual, potential, potential == null ? actual : Math.max(actual, potential));
    }

    @Override
    public List<Explanation> explain(Result result) {
        return new StarExplanation(result).all();
    }
}
