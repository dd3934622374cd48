package io.startier.dashboard;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ranks the customers by what they bring (row D3). */
@Component
class ParetoQuery {

    private final Bases bases;
    private final Holdings holdings;

    ParetoQuery(Bases bases, Holdings holdings) {
        this.bases = bases;
        this.holdings = holdings;
    }

    /**
     * Nothing before the first assessment is published.
     *
     * @param measure {@code sales} or {@code profit}; null for what the assessment ranked by
     */
    Optional<ParetoReport> of(Slice slice, String measure) {
        return bases.of(slice).map(basis -> report(basis, slice, measure));
    }

    private ParetoReport report(Basis basis, Slice slice, String measure) {
        var rules = bases.rules(basis);
        var ranked = Measure.of(rules.abcMeasure());
        var chosen = Measure.of(measure, ranked);
        return ParetoReport.of(
                new ParetoReport.Terms(basis, chosen, ranked, rules.abcACut(), rules.abcBCut()),
                holdings.of(slice, chosen));
    }
}
