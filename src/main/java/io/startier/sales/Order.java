package io.startier.sales;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What all lines of an order share (row S1).
 *
 * @param currency ISO 4217 code of the amounts and costs of its lines
 * @param ownRate base units for one unit of the currency as agreed for this order, or null to take the dated rate (row S2)
 */
public record Order(
        String orderNo, long customerId, LocalDate orderedOn, String currency, BigDecimal ownRate, OrderStatus status) {

    boolean sameAs(Order other) {
        return customerId == other.customerId
                && orderedOn.equals(other.orderedOn)
                && currency.equals(other.currency)
                && status == other.status
                && sameRate(other.ownRate);
    }

    private boolean sameRate(BigDecimal rate) {
        return ownRate == null || rate == null ? ownRate == rate : ownRate.compareTo(rate) == 0;
    }
}
