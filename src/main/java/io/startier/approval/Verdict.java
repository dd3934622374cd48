package io.startier.approval;

/** What an approver says. */
public enum Verdict {
    APPROVE(ApprovalStatus.APPROVED),
    RETURN(ApprovalStatus.RETURNED),
    REJECT(ApprovalStatus.REJECTED);

    private final ApprovalStatus closes;

    Verdict(ApprovalStatus closes) {
        this.closes = closes;
    }

    /** What a request becomes by this verdict at its last step; returning and rejecting close it at any step. */
    public ApprovalStatus closes() {
        return closes;
    }

    public boolean needsComment() {
        return this != APPROVE;
    }
}
