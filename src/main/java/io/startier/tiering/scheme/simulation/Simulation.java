package io.startier.tiering.scheme.simulation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A simulation of the draft against the rules in force.
 *
 * @param basisYears by the rules in force, as they are written
 * @param draftYears by the draft
 * @param progress percent, 0–100
 * @param dataChanged data changed after it began
 * @param failure a reference into the log, or null
 */
public record Simulation(
        long id,
        int draftVersion,
        int schemeVersion,
        LocalDate asOf,
        String basisYears,
        String draftYears,
        Status status,
        int progress,
        int customers,
        String startedBy,
        Instant startedAt,
        boolean dataChanged,
        String failure) {

    /** What became of it. */
    public enum Status {
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    public boolean isDone() {
        return status == Status.DONE;
    }
}
