package io.startier.rating.review;

/** Where a customer stands in a review. */
enum ItemState {
    OPEN,
    /** A star is proposed and waits for signatures. */
    WAITING,
    /** A star came into force after the review opened. */
    DONE
}
