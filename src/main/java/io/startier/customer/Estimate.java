package io.startier.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One estimate of a customer's potential (row C2).
 *
 * @param amount a year's orders, in {@code currency}
 * @param baseAmount the same in base currency at the rate of {@code estimatedOn}
 * @param evidence text, or null
 * @param author the name on that day
 */
public record Estimate(
        long id,
        long customerId,
        LocalDate estimatedOn,
        BigDecimal amount,
        String currency,
        BigDecimal baseAmount,
        String evidence,
        Confidence confidence,
        String author,
        Instant recordedAt) {}
