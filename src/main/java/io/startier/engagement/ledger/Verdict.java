package io.startier.engagement.ledger;

/** How a customer is served (row G1). A customer whose promises are broken is never called over-served. */
enum Verdict {
    UNDER,
    OVER,
    KEPT,
    /** Nothing has fallen due yet. */
    NOTHING
}
