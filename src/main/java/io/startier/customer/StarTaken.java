package io.startier.customer;

import java.time.Instant;

/**
 * A star has come into force. Heard in the same transaction.
 *
 * @param formerStar 0–5, or null for a customer that had never been rated
 * @param star 0–5, which may be the former one
 */
public record StarTaken(long customerId, Integer formerStar, int star, Instant since) {}
