package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.List;

/** What the drawing adapter reads; docs/pages.md says what each part means. */
record Chart(
        String kind,
        String format,
        String unit,
        boolean horizontal,
        List<String> categories,
        List<Series> series,
        List<Cut> cuts,
        BigDecimal max) {

    record Series(
            String name, List<BigDecimal> values, List<String> hrefs, String tone, List<String> tones, String type) {

        static Series of(String name, String tone, List<BigDecimal> values, List<String> hrefs) {
            return new Series(name, values, hrefs, tone, null, null);
        }
    }

    record Cut(BigDecimal at, String label) {}

    static Chart of(String kind, String format, List<String> categories, List<Series> series) {
        return new Chart(kind, format, null, false, categories, series, List.of(), null);
    }

    Chart lying() {
        return new Chart(kind, format, unit, true, categories, series, cuts, max);
    }

    Chart in(String newUnit) {
        return new Chart(kind, format, newUnit, horizontal, categories, series, cuts, max);
    }

    Chart upTo(BigDecimal newMax) {
        return new Chart(kind, format, unit, horizontal, categories, series, cuts, newMax);
    }

    Chart cutAt(List<Cut> newCuts) {
        return new Chart(kind, format, unit, horizontal, categories, series, newCuts, max);
    }
}
