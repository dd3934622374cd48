package io.startier.engagement.playbook;

/** What is committed (row G1); its general words are the message {@code playbook.kind.<kind>}. */
public enum CommitmentKind {
    DEDICATED_ENGINEER,
    CAPACITY_PRIORITY,
    EXECUTIVE_VISIT,
    TECHNICAL_EXCHANGE,
    VALUE_ADDED,
    /** Known by the company's own words only. */
    OTHER
}
