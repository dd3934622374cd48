package io.startier.dashboard;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts customers, their sales and their profit by layers (rows T10, D3). */
@Component
class PyramidQuery {

    private static final List<String> LAYERS = List.of("IMPORTANT", "SECONDARY", "ORDINARY", "SMALL");

    private final Bases bases;
    private final ClassSums sums;
    private final Bands bands;

    PyramidQuery(Bases bases, ClassSums sums, Bands bands) {
        this.bases = bases;
        this.sums = sums;
        this.bands = bands;
    }

    /** Nothing before the first assessment is published. */
    Optional<PyramidReport> of(Slice slice) {
        return bases.of(slice).map(basis -> {
            var rules = bases.rules(basis);
            var found = sums.of(slice, "r.pyramid", "r.basis_total");
            return new PyramidReport(
                    basis,
                    rules.pyramid().measure(),
                    rules.pyramid().layers(),
                    bands.of("PYRAMID", LAYERS, found, rules),
                    Bands.unclassed(found));
        });
    }
}
