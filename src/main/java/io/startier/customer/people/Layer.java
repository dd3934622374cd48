package io.startier.customer.people;

/** How high a person stands: those who do, those who manage, those who decide. */
public enum Layer {
    OPERATION,
    MANAGEMENT,
    DECISION
}
