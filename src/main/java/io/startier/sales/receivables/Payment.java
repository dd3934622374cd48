package io.startier.sales.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that came in for an invoice (row S3); what was paid back has a negative amount.
 *
 * @param currency ISO 4217; in the invoice's currency it settles at the invoice's rate, else at the rate of its own day
 * @param amount not 0, in the currency
 */
public record Payment(String paymentNo, String invoiceNo, LocalDate paidOn, String currency, BigDecimal amount) {}
