package io.startier.rating;

import io.startier.account.Role;
import io.startier.approval.ApprovalRequest;
import java.util.Set;

/** Where a proposal stands (row A1). */
public enum ProposalStatus {
    /** The star is in force, or was until the next one. */
    EFFECTIVE,
    WAITING_MANAGER,
    WAITING_GM,
    /** The proposer is asked to change and propose again. */
    RETURNED,
    REJECTED,
    WITHDRAWN,
    /** Was returned, and another proposal took its place. */
    SUPERSEDED;

    public Set<ProposalStatus> successors() {
        return switch (this) {
            case WAITING_MANAGER, WAITING_GM ->
                Set.of(WAITING_MANAGER, WAITING_GM, EFFECTIVE, RETURNED, REJECTED, WITHDRAWN);
            case RETURNED -> Set.of(SUPERSEDED);
            case EFFECTIVE, REJECTED, WITHDRAWN, SUPERSEDED -> Set.of();
        };
    }

    public boolean isOpen() {
        return this == WAITING_MANAGER || this == WAITING_GM;
    }

    /** What the request behind a proposal makes of it. */
    static ProposalStatus of(ApprovalRequest request) {
        return switch (request.status()) {
            case WAITING -> waitingFor(request.step().role());
            case APPROVED -> EFFECTIVE;
            case RETURNED -> RETURNED;
            case REJECTED -> REJECTED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    static ProposalStatus waitingFor(Role role) {
        return role == Role.GENERAL_MANAGER ? WAITING_GM : WAITING_MANAGER;
    }
}
