package io.startier.approval;

import java.time.Instant;

/**
 * What one person said at one step; kept for ever.
 *
 * @param forId whom the person stood in for, null for nobody
 * @param seenVersion the request's version that was decided on
 */
public record Decision(
        int step,
        long decidedBy,
        String decidedName,
        Long forId,
        String forName,
        Verdict verdict,
        String comment,
        Instant at,
        int seenVersion) {

    boolean involves(long personId) {
        return decidedBy == personId || forId != null && forId == personId;
    }
}
