package io.startier.sales.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a customer is asked to pay (row S3); a credit note has a negative amount.
 *
 * @param orderNo the order that is invoiced, as it is written on the invoice, or null
 * @param dueOn the last day on which a payment is on time; not before {@code issuedOn}
 * @param currency ISO 4217
 * @param amount not 0, in the currency
 */
public record Invoice(
        String invoiceNo,
        long customerId,
        String orderNo,
        LocalDate issuedOn,
        LocalDate dueOn,
        String currency,
        BigDecimal amount) {}
