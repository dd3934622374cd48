package io.startier.profile.discipline;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;

/** What the manager writes under the figures. */
public record AnalysisForm(String summary, String risks, String measures, String version) {

    private static final int LONGEST = 4000;

    static AnalysisForm of(Analysis analysis) {
        return new AnalysisForm(
                analysis.summary(), analysis.risks(), analysis.measures(), String.valueOf(analysis.version()));
    }

    AnalysisForm withVersion(int other) {
        return new AnalysisForm(summary, risks, measures, String.valueOf(other));
    }

    int seen() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    /**
     * @param finished whether it is to be finished, which asks for a summary
     * @throws Invalid with every field at fault
     */
    AnalysisForm checked(boolean finished) {
        var check = new FormCheck();
        var clean = new AnalysisForm(
                check.paragraph("summary", summary, LONGEST),
                check.paragraph("risks", risks, LONGEST),
                check.paragraph("measures", measures, LONGEST),
                version);
        if (finished && clean.summary() == null) {
            check.fault("summary", "profile.analysis.summary.missing");
        }
        check.complain();
        return clean;
    }
}
