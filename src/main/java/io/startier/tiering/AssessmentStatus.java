package io.startier.tiering;

/** Where an assessment stands. Only a published one is ever read by anybody else. */
public enum AssessmentStatus {
    RUNNING,
    /** Finished, but it changes so much that somebody has to confirm it. */
    PARKED,
    PUBLISHED,
    FAILED,
    /** Overtaken by a newer run of the same kind; its results are being removed. */
    REPLACED,
    /** Single customers, re-assessed beside the published whole until the next one is there. */
    PARTIAL
}
