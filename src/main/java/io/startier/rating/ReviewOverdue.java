package io.startier.rating;

import java.time.LocalDate;

/**
 * An owner is late with a review (row A7): told on the day after it was due and then weekly, until nothing is open or the
 * review is closed. Heard in the transaction that notes it; one event per person and week, whatever the number of nodes.
 *
 * @param ownerId who is to be told: the owner, or a manager for customers without one
 * @param review its title
 * @param open customers that still wait for this person
 */
public record ReviewOverdue(long ownerId, long reviewId, String review, long open, LocalDate dueOn) {}
