package io.startier.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** A customer's counting orders of one fiscal year, in base currency. */
record YearRow(
        int fiscalYear, int orders, LocalDate lastOrder, BigDecimal sales, BigDecimal costedSales, BigDecimal cost) {

    public BigDecimal profit() {
        return costedSales.subtract(cost);
    }

    /** Profit ÷ sales over what has a cost; null where nothing has. */
    public BigDecimal margin() {
        return share(profit(), costedSales);
    }

    /** How much of the sales has a known cost. */
    public BigDecimal known() {
        return share(costedSales, sales);
    }

    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, 4, RoundingMode.HALF_UP);
    }
}
