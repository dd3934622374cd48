package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.List;

/**
 * Amount × margin × effort (rows T7, D3).
 *
 * @param classes eight, the best first
 * @param unclassed assessed customers without positive sales or known cost
 * @param largeFrom the annual order value from which the amount is large
 * @param margin profit ÷ sales of the company; null where no cost is known
 * @param effort cost to serve ÷ sales of the company; null without sales
 */
record EightClassReport(
        Basis basis, List<Band> classes, long unclassed, BigDecimal largeFrom, BigDecimal margin, BigDecimal effort) {

    private static final List<String> TO_LET_GO =
            List.of("LARGE_LOW_HIGH", "SMALL_HIGH_HIGH", "SMALL_LOW_LOW", "SMALL_LOW_HIGH");

    public long classed() {
        return classes.stream().mapToLong(Band::customers).sum();
    }

    public Band at(String code) {
        return Bands.of(classes, code);
    }

    /** Customers whom the rules advise to reconsider. */
    public long toLetGo() {
        return TO_LET_GO.stream().mapToLong(code -> at(code).customers()).sum();
    }
}
