package io.startier.tiering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An assessment as others see it (row T14).
 *
 * @param basisYears fiscal years, ascending
 * @param progress percent, 0–100
 * @param customers how many customers it assesses
 * @param finishedAt null while it runs
 * @param failure for a failed one: {@code INTERRUPTED} or a reference into the log, else null
 */
public record AssessmentView(
        long id,
        LocalDate asOf,
        List<Integer> basisYears,
        int schemeVersion,
        AssessmentStatus status,
        AssessmentCause cause,
        int progress,
        int customers,
        String startedBy,
        Instant startedAt,
        Instant finishedAt,
        String failure) {

    public boolean isPublished() {
        return status == AssessmentStatus.PUBLISHED;
    }

    public boolean isRunning() {
        return status == AssessmentStatus.RUNNING;
    }
}
