package io.startier.customer.people;

/** The side from which a person looks at what we sell. */
public enum Department {
    USING,
    TECHNICAL,
    FINANCE
}
