package io.startier.customer;

/** A customer now belongs to another owner or team; either may be null. Heard in the same transaction. */
public record CustomerMoved(long customerId, Long ownerId, Long teamId) {}
