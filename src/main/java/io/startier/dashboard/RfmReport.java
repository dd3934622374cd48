package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.List;

/**
 * Who bought lately, often and much (rows T4, D3). Sales are those of the window, in base currency; shares are of the
 * customers that traded in it, 0–1.
 *
 * @param months length of the window
 * @param scored customers that traded in the window
 * @param unscored assessed customers that did not
 * @param cells R 5…1 by FM 1…5, also empty ones
 */
record RfmReport(
        Basis basis,
        int months,
        long scored,
        long unscored,
        List<Cell> cells,
        List<Band> segments,
        List<Band> groups,
        List<Scale> scales) {

    /** @param fm the mean of F and M, rounded half-up */
    record Cell(
            int r,
            int fm,
            String segment,
            String label,
            long customers,
            BigDecimal shareOfCustomers,
            BigDecimal sales,
            BigDecimal shareOfSales) {}

    /**
     * @param measure {@code R}, {@code F} or {@code M}
     * @param cuts four cut points in days, orders or base currency; none where the assessment scored nobody
     * @param mean of all scores, from which a score is high
     */
    record Scale(String measure, List<BigDecimal> cuts, BigDecimal mean) {}

    /** The champions, or without any the segment that sells most. */
    public Band leading() {
        var champions = Bands.of(segments, "CHAMPION");
        return champions.customers() > 0
                ? champions
                : segments.stream()
                        .max((one, other) -> one.sales().compareTo(other.sales()))
                        .orElseThrow();
    }

    /** Good customers that have gone quiet. */
    public long fading() {
        return Bands.of(segments, "AT_RISK").customers()
                + Bands.of(segments, "CANNOT_LOSE").customers();
    }

    public BigDecimal fadingShare() {
        return Bands.of(segments, "AT_RISK")
                .shareOfSales()
                .add(Bands.of(segments, "CANNOT_LOSE").shareOfSales());
    }
}
