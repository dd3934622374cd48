package io.startier.approval;

import java.util.List;

/**
 * What is to be signed.
 *
 * @param kind the asking module's word for its subjects, at most 40 characters
 * @param subjectId the asking module's own id; a subject has at most one open request
 * @param summary one line, at most 500 characters
 * @param link the page where the subject is read
 * @param steps in the order of signing, at least one
 * @param limits how long a step may wait
 */
public record ApprovalAsk(
        String kind,
        long subjectId,
        String summary,
        String link,
        long submitterId,
        List<Step> steps,
        WaitingLimits limits) {

    public ApprovalAsk {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A request without a step would pass by itself");
        }
    }
}
