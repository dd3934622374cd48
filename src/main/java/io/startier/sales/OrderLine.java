package io.startier.sales;

import java.math.BigDecimal;

/**
 * One line of an order (row S1), known by its order's number and its own.
 *
 * @param productCode a known product's code, or null
 * @param quantity pieces, up to four decimals, or null
 * @param amount in the order's currency, up to four decimals; negative on a credit note
 * @param cost in the order's currency, or null where unknown: the line is then left out of profit figures
 */
public record OrderLine(
        Order order,
        int lineNo,
        String productCode,
        String category,
        BigDecimal quantity,
        BigDecimal amount,
        BigDecimal cost) {

    /** What finds the line again. */
    public record Key(String orderNo, int lineNo) {}

    public Key key() {
        return new Key(order.orderNo(), lineNo);
    }
}
