package io.startier.sales;

import java.math.BigDecimal;

/**
 * A line of an order as it is shown; amounts and costs in the order's currency, base amounts in base currency.
 *
 * @param profit in base currency, or null where the cost is unknown
 */
record LineRow(
        long orderId,
        int lineNo,
        String productCode,
        String productName,
        String category,
        BigDecimal quantity,
        BigDecimal amount,
        BigDecimal cost,
        BigDecimal baseAmount,
        BigDecimal baseCost,
        BigDecimal profit) {}
