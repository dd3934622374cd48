package io.startier.dashboard;

import io.startier.tiering.rules.PyramidRules;
import java.math.BigDecimal;
import java.util.List;

/**
 * Layers of customers beside what they bring (rows T10, D3).
 *
 * @param measure what the assessment ranked by
 * @param shares cumulative shares of customers up to which the upper three layers reach, 0–1
 * @param layers four, from the top
 * @param unranked assessed customers without an order in the basis years
 */
record PyramidReport(
        Basis basis, PyramidRules.Measure measure, List<BigDecimal> shares, List<Band> layers, long unranked) {

    public long ranked() {
        return layers.stream().mapToLong(Band::customers).sum();
    }

    /** The important and the secondary customers: the upper fifth, unless the rules say otherwise. */
    public long upper() {
        return layers.get(0).customers() + layers.get(1).customers();
    }

    public BigDecimal upperShare() {
        return share(layers.get(0)).add(share(layers.get(1)));
    }

    public BigDecimal upperShareOfCustomers() {
        return layers.get(0).shareOfCustomers().add(layers.get(1).shareOfCustomers());
    }

    /** Of profit or sales, whichever it was ranked by. */
    public BigDecimal share(Band layer) {
        return measure == PyramidRules.Measure.SALES ? layer.shareOfSales() : layer.shareOfProfit();
    }
}
