package io.startier.rating;

import java.time.LocalDate;

/**
 * An owner has customers to look at again in a review (row A7): told when it opens, and once more some days before it is due.
 * Heard in the transaction that notes it; one event per person and stage, whatever the number of nodes.
 *
 * @param ownerId who is to be told: the owner, or a manager for customers without one
 * @param review its title
 * @param open customers that still wait for this person
 * @param opening true at the opening, false for the reminder
 */
public record ReviewDue(long ownerId, long reviewId, String review, long open, LocalDate dueOn, boolean opening) {}
