package io.startier.dashboard;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Measures how much depends on few customers, and what would be left without one of them (row D2). */
@Component
class ConcentrationQuery {

    /** @param loss null unless a customer to lose was named that is among the holdings */
    record Answer(ConcentrationReport report, Loss loss) {}

    private final Bases bases;
    private final Holdings holdings;

    ConcentrationQuery(Bases bases, Holdings holdings) {
        this.bases = bases;
        this.holdings = holdings;
    }

    /**
     * Nothing before the first assessment is published.
     *
     * @param lost code of a customer, or null
     */
    Optional<Answer> of(Slice slice, Measure measure, String lost) {
        return bases.of(slice).map(basis -> answer(basis, slice, measure, lost));
    }

    private Answer answer(Basis basis, Slice slice, Measure measure, String lost) {
        var all = holdings.of(slice, measure);
        return new Answer(
                ConcentrationReport.of(basis, measure, bases.rules(basis), all),
                lost == null ? null : Loss.of(lost, all, measure).orElse(null));
    }
}
