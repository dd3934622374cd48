package io.startier.dashboard;

import java.time.LocalDate;
import java.util.List;

/**
 * What the figures of a dashboard rest on (row D7).
 *
 * @param basisYears fiscal years, ascending
 * @param currency of all amounts
 * @param customers how many customers there are to look at
 * @param assessed how many of them the assessment has seen
 * @param outdated facts or rules have changed since
 */
record Basis(
        long assessmentId,
        LocalDate asOf,
        List<Integer> basisYears,
        int schemeVersion,
        String currency,
        long customers,
        long assessed,
        boolean outdated) {

    public boolean isComplete() {
        return !outdated && customers == assessed;
    }
}
