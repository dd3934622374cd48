package io.startier.approval;

import java.util.Set;

/** Where a request stands; once closed it stays closed. */
public enum ApprovalStatus {
    WAITING,
    APPROVED,
    RETURNED,
    REJECTED,
    WITHDRAWN;

    /** What may follow: another signature may be waited for, or the request is closed. */
    public Set<ApprovalStatus> successors() {
        return this == WAITING ? Set.of(values()) : Set.of();
    }

    public boolean isOpen() {
        return this == WAITING;
    }

    ApprovalStatus to(ApprovalStatus next) {
        if (!successors().contains(next)) {
            throw new IllegalStateException("A request that is " + this + " cannot become " + next);
        }
        return next;
    }
}
