package io.startier.sales.receivables;

import java.math.BigDecimal;

/**
 * Sales against collections in a fiscal year, in base currency: orders by their date, invoices by their day of issue, payments
 * by their own day.
 */
record YearCheck(int fiscalYear, BigDecimal ordered, BigDecimal invoiced, BigDecimal paid) {

    /** Ordered and not invoiced; below 0 where more was invoiced than ordered. */
    public BigDecimal notInvoiced() {
        return ordered.subtract(invoiced);
    }

    /** Invoiced and not collected; below 0 where money of earlier years came in. */
    public BigDecimal notPaid() {
        return invoiced.subtract(paid);
    }
}
