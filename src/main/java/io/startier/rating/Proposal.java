package io.startier.rating;

import java.time.Instant;

/**
 * A star that somebody asks for. It never changes: each verb returns the proposal as it is afterwards, to be stored over
 * the state it came from.
 *
 * @param fromStar the star in force when it was made, null for none
 * @param requestId the approval request, null where nobody had to sign
 * @param figures as the proposer saw them
 */
record Proposal(
        long id,
        long customerId,
        Integer fromStar,
        int star,
        String reason,
        String evidence,
        long proposerId,
        String proposer,
        Instant proposedAt,
        ProposalStatus status,
        Long requestId,
        Instant closedAt,
        SeenFigures figures,
        int version) {

    Proposal moved(ProposalStatus next, Instant at) {
        if (!status.successors().contains(next)) {
            throw new IllegalStateException("A proposal that is " + status + " cannot become " + next);
        }
        return new Proposal(
                id,
                customerId,
                fromStar,
                star,
                reason,
                evidence,
                proposerId,
                proposer,
                proposedAt,
                next,
                requestId,
                next.isOpen() ? null : at,
                figures,
                version + 1);
    }
}
