package io.startier.tiering.eightclass;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What the company sold, earned and spent on serving in the basis years: its own ratios are the lines for every customer.
 *
 * @param costedSales the sales whose cost is known, which {@code profit} comes from
 */
record Company(BigDecimal sales, BigDecimal costedSales, BigDecimal profit, BigDecimal costToServe) {

    static final int PLACES = 6;

    private static final String SALES = "eightClassSales";
    private static final String COSTED_SALES = "eightClassCostedSales";
    private static final String PROFIT = "eightClassProfit";
    private static final String COST_TO_SERVE = "eightClassCostToServe";

    /** Null when the findings say nothing of it. */
    static Company read(Map<String, Object> findings) {
        return findings.containsKey(SALES)
                ? new Company(
                        number(findings, SALES),
                        number(findings, COSTED_SALES),
                        number(findings, PROFIT),
                        number(findings, COST_TO_SERVE))
                : null;
    }

    private static BigDecimal number(Map<String, Object> findings, String name) {
        return new BigDecimal(findings.get(name).toString());
    }

    Map<String, Object> findings() {
        return Map.of(SALES, sales, COSTED_SALES, costedSales, PROFIT, profit, COST_TO_SERVE, costToServe);
    }

    boolean hasRatios() {
        return sales.signum() > 0 && costedSales.signum() > 0;
    }

    /** Profit ÷ sales with known cost is at or above the company's. */
    boolean isMarginHigh(BigDecimal earned, BigDecimal costed) {
        return earned.multiply(costedSales).compareTo(profit.multiply(costed)) >= 0;
    }

    /** Cost to serve ÷ sales is at or above the company's. */
    boolean isEffortHigh(BigDecimal spent, BigDecimal sold) {
        return spent.multiply(sales).compareTo(costToServe.multiply(sold)) >= 0;
    }

    /** The smallest profit from these sales that is a high margin. */
    BigDecimal leastProfit(BigDecimal costed) {
        return profit.multiply(costed).divide(costedSales, 2, RoundingMode.CEILING);
    }

    /** The largest cost to serve at these sales that is a low effort; below 0 where none is. */
    BigDecimal mostCost(BigDecimal sold) {
        var line = costToServe.multiply(sold).divide(sales, 2, RoundingMode.CEILING);
        return line.subtract(new BigDecimal("0.01"));
    }

    BigDecimal margin() {
        return ratio(profit, costedSales);
    }

    BigDecimal effort() {
        return ratio(costToServe, sales);
    }

    /** For showing. */
    static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, PLACES, RoundingMode.HALF_UP);
    }
}
