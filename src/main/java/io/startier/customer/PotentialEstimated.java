package io.startier.customer;

/** A new estimate of a customer's potential was taken down. */
public record PotentialEstimated(long customerId) {}
