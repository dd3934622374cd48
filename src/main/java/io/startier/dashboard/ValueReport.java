package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.List;

/**
 * Customers by value class (row D3), trading ones and prospects.
 *
 * @param neither customers that ordered only outside the basis years
 * @param trading the classes of trading customers, {@code prospects} those of prospects
 * @param total mean points of all trading customers
 */
record ValueReport(Basis basis, long neither, List<Line> trading, List<Line> prospects, Line total) {

    static final List<String> TRADING = List.of("DIAMOND", "STRATEGIC", "GOLD", "POTENTIAL", "GENERAL", "PROBLEM");
    static final List<String> PROSPECTS = List.of("IMPORTANT_OPPORTUNITY", "GENERAL_OPPORTUNITY");
    static final List<String> INDICATORS = List.of("sales", "margin", "collection", "onTime", "influence", "growth");

    /**
     * @param shareOfCustomers of the trading customers, or of the prospects, 0–1; {@code share} of their sales
     * @param potential the sum of what customers could buy a year
     * @param points mean of the total, 0–100; null without anybody who has points
     * @param scored how many have points
     * @param indicators mean points of sales, margin, collection, on-time payment, influence and growth over those where they
     *     are known; null where nobody's are
     */
    record Line(
            String value,
            String label,
            String policy,
            long customers,
            BigDecimal shareOfCustomers,
            BigDecimal sales,
            BigDecimal share,
            BigDecimal potential,
            BigDecimal points,
            long scored,
            List<BigDecimal> indicators) {}

    public long tradingCustomers() {
        return total.customers();
    }

    public long prospectCustomers() {
        return prospects.stream().mapToLong(Line::customers).sum();
    }

    public Line best() {
        return trading.get(0);
    }

    public Line problem() {
        return trading.get(TRADING.size() - 1);
    }
}
