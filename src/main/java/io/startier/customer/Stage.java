package io.startier.customer;

/** Where a company stands in its life with us (row C1). */
public enum Stage {
    PROSPECT,
    DEVELOPING,
    ACTIVE,
    DORMANT,
    LOST
}
