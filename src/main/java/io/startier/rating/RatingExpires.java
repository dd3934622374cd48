package io.startier.rating;

import java.time.LocalDate;
import java.util.List;

/**
 * Stars of 3–5 ask to be renewed (row A7): told 30 days before, and again on the day. They stay in force. Heard in the
 * transaction that notes it; once per star and stage, whatever the number of nodes.
 *
 * @param ownerId who is to be told: the owner, or a manager for customers without one
 * @param lapsed whether the day has come
 */
public record RatingExpires(long ownerId, boolean lapsed, List<Expiring> ratings) {

    /** @param until the day from which the star asks to be renewed */
    public record Expiring(long customerId, String code, String name, int star, LocalDate until) {}
}
