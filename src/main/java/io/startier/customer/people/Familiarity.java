package io.startier.customer.people;

/** How well we know a person: well enough to ask a favour, from work, or by name only. */
public enum Familiarity {
    WELL,
    FROM_WORK,
    BY_NAME
}
