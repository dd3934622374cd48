package io.startier.customer.people;

/** How much a person's word weighs when their company buys. */
public enum Influence {
    HIGH,
    MEDIUM,
    LOW
}
