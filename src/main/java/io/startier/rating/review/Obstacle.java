package io.startier.rating.review;

import java.util.Optional;

/** Why a star cannot be confirmed by one click; each with the message {@code review.obstacle.<name>} (row A7). */
enum Obstacle {
    DONE,
    WAITING,
    /** The star is not the one that the person saw. */
    CHANGED,
    UNRATED,
    /** 3–5★ are renewed by their signatures. */
    SIGNED,
    NOT_ASSESSED,
    /** Another star is suggested. */
    DIFFERS;

    private static final int MOST = 2;

    /** @param seen the star in force as the person saw it, or null where nobody says */
    static Optional<Obstacle> of(ItemState state, Integer inForce, Integer suggested, Integer seen) {
        if (state != ItemState.OPEN) {
            return Optional.of(state == ItemState.DONE ? DONE : WAITING);
        }
        if (seen != null && !seen.equals(inForce)) {
            return Optional.of(CHANGED);
        }
        if (inForce == null) {
            return Optional.of(UNRATED);
        }
        if (inForce > MOST) {
            return Optional.of(SIGNED);
        }
        if (suggested == null) {
            return Optional.of(NOT_ASSESSED);
        }
        return inForce.equals(suggested) ? Optional.empty() : Optional.of(DIFFERS);
    }
}
