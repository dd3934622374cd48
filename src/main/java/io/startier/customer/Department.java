package io.startier.customer;

/** The side from which a person looks at what we sell. */
public enum Department {
    USING,
    TECHNICAL,
    FINANCE
}
