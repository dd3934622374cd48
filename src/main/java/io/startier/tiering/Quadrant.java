package io.startier.tiering;

/** Sales × profit (row T6). */
public enum Quadrant {
    CORE_VALUE,
    LOW_MARGIN,
    HIDDEN_GEM,
    RECONSIDER;

    public static Quadrant of(boolean highSales, boolean highProfit) {
        if (highSales) {
            return highProfit ? CORE_VALUE : LOW_MARGIN;
        }
        return highProfit ? HIDDEN_GEM : RECONSIDER;
    }
}
