package io.startier.tiering;

/** Why an assessment ran. */
public enum AssessmentCause {
    /** Somebody started it. */
    MANUAL,
    /** The nightly run. */
    SCHEDULE,
    /** New orders, potentials, rates or rules. */
    DATA
}
