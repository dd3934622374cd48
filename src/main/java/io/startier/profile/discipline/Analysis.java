package io.startier.profile.discipline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A manager's look at the key accounts of a team, or of the company where {@code teamId} is 0 (row P7).
 *
 * @param figures as they were when it was finished, in JSON; null in a draft, which shows today's
 */
record Analysis(
        long id,
        AnalysisKind kind,
        LocalDate periodStart,
        long teamId,
        String teamName,
        long authorId,
        String author,
        boolean finished,
        Instant changedAt,
        String summary,
        String risks,
        String measures,
        String figures,
        int version) {

    public String period() {
        return kind.label(periodStart);
    }

    LocalDate end() {
        return kind.after(periodStart);
    }
}
