package io.startier.approval;

/** What an approver says. */
public enum Verdict {
    APPROVE,
    RETURN,
    REJECT
}
