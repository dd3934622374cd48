package io.startier.sales.activity;

/** In what the quantity of an activity is counted. */
public enum ActivityUnit {
    HOURS,
    PIECES,
    /** Base currency; its rate is always 1. */
    MONEY
}
