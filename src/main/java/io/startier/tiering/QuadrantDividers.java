package io.startier.tiering;

import java.math.BigDecimal;
import java.util.Map;

/** The two lines between the quadrants of a run (row T6), as they are kept with its findings. */
public record QuadrantDividers(Divider sales, Divider profit) {

    private static final String PARTS = "quadrantParts";
    private static final String SALES = "quadrantSales";
    private static final String PROFIT = "quadrantProfit";

    /** Null when the findings say nothing of them. */
    public static QuadrantDividers read(Map<String, Object> findings) {
        if (!findings.containsKey(PARTS)) {
            return null;
        }
        long parts = Long.parseLong(findings.get(PARTS).toString());
        return new QuadrantDividers(
                new Divider(new BigDecimal(findings.get(SALES).toString()), parts),
                new Divider(new BigDecimal(findings.get(PROFIT).toString()), parts));
    }

    public Map<String, Object> findings() {
        return Map.of(PARTS, sales.parts(), SALES, sales.sum(), PROFIT, profit.sum());
    }

    public Quadrant quadrant(BigDecimal sold, BigDecimal earned) {
        return Quadrant.of(sales.isHigh(sold), profit.isHigh(earned));
    }
}
