package io.startier.customer;

/** A customer now belongs to another owner or team; each may be null. Heard in the same transaction. */
public record CustomerMoved(long customerId, Long formerOwnerId, Long ownerId, Long teamId) {}
