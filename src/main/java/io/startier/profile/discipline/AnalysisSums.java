package io.startier.profile.discipline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The rows of an analysis in one line. @param completeness the mean, or null without rows */
record AnalysisSums(
        BigDecimal sales,
        BigDecimal salesBefore,
        BigDecimal overdue,
        BigDecimal completeness,
        long visits,
        long complaints) {

    static AnalysisSums of(List<AnalysisRow> rows) {
        return new AnalysisSums(
                sum(rows, AnalysisRow::sales),
                sum(rows, AnalysisRow::salesBefore),
                sum(rows, AnalysisRow::overdue),
                rows.isEmpty()
                        ? null
                        : sum(rows, AnalysisRow::completeness)
                                .divide(BigDecimal.valueOf(rows.size()), 4, RoundingMode.HALF_UP),
                rows.stream().mapToLong(AnalysisRow::visits).sum(),
                rows.stream().mapToLong(AnalysisRow::complaints).sum());
    }

    /** Against the period before in percent, or null from nothing. */
    public BigDecimal growth() {
        return salesBefore.signum() <= 0
                ? null
                : sales.subtract(salesBefore).movePointRight(2).divide(salesBefore, 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<AnalysisRow> rows, Function<AnalysisRow, BigDecimal> of) {
        return rows.stream().map(of).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
