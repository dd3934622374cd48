package io.startier.rating;

import io.startier.approval.Verdict;
import io.startier.shared.Invalid;
import java.util.Locale;

/**
 * What an approver says, in a form or in JSON.
 *
 * @param decision approve, reject or return
 * @param comment required to reject or return, at most 4000 characters
 * @param version as it was shown; without it the newest
 * @param figuresSeen the fingerprint of the figures shown; with it, an approval of other figures is refused
 */
record DecisionForm(String decision, String comment, Integer version, String figuresSeen) {

    /** @throws Invalid for any other word */
    Verdict verdict() {
        return switch (decision == null ? "" : decision.toLowerCase(Locale.ROOT)) {
            case "approve" -> Verdict.APPROVE;
            case "reject" -> Verdict.REJECT;
            case "return" -> Verdict.RETURN;
            default -> throw new Invalid("decision", "rating.decision.unknown");
        };
    }
}
