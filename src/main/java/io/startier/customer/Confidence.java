package io.startier.customer;

/** How sure the author of an estimate is (row C2). */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
