package io.startier.tiering;

import java.time.Duration;
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

    /** How long it took, in seconds; null while it runs. */
    public Long seconds() {
        return finishedAt == null
                ? null
                : Math.max(1, Duration.between(startedAt, finishedAt).toSeconds());
    }

    public boolean isRunning() {
        return status == AssessmentStatus.RUNNING;
    }
}
