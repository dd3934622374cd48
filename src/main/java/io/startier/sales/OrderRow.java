package io.startier.sales;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An order in a list.
 *
 * @param amount of all lines, in the order's currency
 * @param baseAmount the same in base currency
 * @param profit of the lines whose cost is known, in base currency; null where none is
 */
record OrderRow(
        long id,
        String orderNo,
        LocalDate orderedOn,
        OrderStatus status,
        String currency,
        BigDecimal ownRate,
        int lines,
        BigDecimal amount,
        BigDecimal baseAmount,
        BigDecimal profit) {}
