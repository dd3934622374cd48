package io.startier.tiering.method;

import io.startier.tiering.Rules;
import io.startier.tiering.rules.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.springframework.modulith.NamedInterface;

/** What criteria are scored for; the files' column {@code model}. */
@NamedInterface("scoring")
public enum ScoreModel {
    KAISM_ATTRACTIVENESS(rules -> rules.kaism().attractiveness()),
    KAISM_STRENGTH(rules -> rules.kaism().strength()),
    FIT(rules -> rules.strategic().fit()),
    POTENTIAL(rules -> rules.strategic().potential()),
    PROSPECT(rules -> rules.values().prospects()),
    /** One score of its own, an indicator of the value classes. */
    INFLUENCE(rules -> List.of(new Criterion("influence", null, BigDecimal.ONE)));

    private final Function<Rules, List<Criterion>> criteria;

    ScoreModel(Function<Rules, List<Criterion>> criteria) {
        this.criteria = criteria;
    }

    /** What is to be judged for it. */
    public List<Criterion> criteria(Rules rules) {
        return criteria.apply(rules);
    }
}
