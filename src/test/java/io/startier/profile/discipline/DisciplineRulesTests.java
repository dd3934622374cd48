package io.startier.profile.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row P7 without the application. */
class DisciplineRulesTests {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, true, true, DONE",
        "2026-03-02, true, false, OPEN",
        "2026-03-08, true, false, OPEN",
        "2026-03-09, true, false, MISSED",
        "2026-03-09, false, false, NONE",
        "2026-03-02, false, false, NONE",
        "2026-03-09, false, true, DONE"
    })
    void aCheckIsMissedOnceItsWeekIsOver(LocalDate today, boolean keyAccount, boolean done, CheckState state) {
        assertThat(CheckState.of(Week.of(LocalDate.of(2026, 3, 4)), today, keyAccount, done))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2025-12-29, 1",
        "2025-12-28, 2025-12-22, 52",
        "2027-01-03, 2026-12-28, 53",
        "2026-03-02, 2026-03-02, 10"
    })
    void weeksAreThoseOfIso8601(LocalDate day, LocalDate monday, int number) {
        assertThat(Week.of(day).monday()).isEqualTo(monday);
        assertThat(Week.of(day).number()).isEqualTo(number);
    }

    @Test
    void theLastWeeksEndWithTheOneOfToday() {
        assertThat(Week.until(LocalDate.of(2026, 3, 4), 3))
                .extracting(Week::monday)
                .containsExactly(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-03-31, 2026-03-01, 2026-03",
        "QUARTER, 2026-03-31, 2026-01-01, 2026-Q1",
        "QUARTER, 2026-04-01, 2026-04-01, 2026-Q2",
        "QUARTER, 2026-12-31, 2026-10-01, 2026-Q4"
    })
    void periodsAreCalendarMonthsAndQuarters(AnalysisKind kind, LocalDate day, LocalDate start, String label) {
        assertThat(kind.startOf(day)).isEqualTo(start);
        assertThat(kind.label(start)).isEqualTo(label);
    }

    @Test
    void onlyCompletePeriodsAreOffered() {
        assertThat(AnalysisKind.QUARTER.complete(LocalDate.of(2026, 3, 31)))
                .startsWith(LocalDate.of(2025, 10, 1))
                .hasSize(4);
        assertThat(AnalysisKind.MONTH.complete(LocalDate.of(2026, 1, 1))).startsWith(LocalDate.of(2025, 12, 1));
    }

    @Test
    void sumsAddUpMoneyAndVisitsAndAverageCompleteness() {
        var sums = AnalysisSums.of(List.of(row("120", "100", "0.5", 1), row("30", "20", "1", 2)));

        assertThat(sums.sales()).isEqualByComparingTo("150");
        assertThat(sums.growth()).isEqualByComparingTo("25.0");
        assertThat(sums.completeness()).isEqualByComparingTo("0.75");
        assertThat(sums.visits()).isEqualTo(3);
        assertThat(AnalysisSums.of(List.of()).completeness()).isNull();
        assertThat(AnalysisSums.of(List.of()).growth()).isNull();
    }

    private static AnalysisRow row(String sales, String before, String complete, long visits) {
        return new AnalysisRow(
                1,
                "C",
                "Name",
                3,
                null,
                new BigDecimal(sales),
                new BigDecimal(before),
                BigDecimal.ZERO,
                new BigDecimal(complete),
                visits,
                visits);
    }
}
