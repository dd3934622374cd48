package io.startier.engagement.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarSheetTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 14);

    @ParameterizedTest(name = "{0} of {1} shows {2} to {3}, then {4}")
    @CsvSource({
        "month, 2024-02-14, 2024-01-29, 2024-03-03, 2024-03-01, 2024-01-01",
        "month, 2024-01-31, 2024-01-01, 2024-02-04, 2024-02-01, 2023-12-01",
        "month, 2023-10-01, 2023-09-25, 2023-11-05, 2023-11-01, 2023-09-01",
        "week, 2024-02-29, 2024-02-26, 2024-03-03, 2024-03-07, 2024-02-22",
        "week, 2024-12-30, 2024-12-30, 2025-01-05, 2025-01-06, 2024-12-23",
        "agenda, 2024-02-14, 2024-02-14, 2024-03-12, 2024-03-13, 2024-01-17"
    })
    void aViewShowsWholeWeeksAndTurnsItsPages(
            String view, LocalDate day, LocalDate first, LocalDate last, LocalDate next, LocalDate previous) {
        var shown = CalendarView.of(view);
        assertThat(shown.first(day)).isEqualTo(first);
        assertThat(shown.last(day)).isEqualTo(last);
        assertThat(shown.step(day, 1)).isEqualTo(next);
        assertThat(shown.step(day, -1)).isEqualTo(previous);
    }

    @Test
    void nonsenseShowsTheMonth() {
        assertThat(CalendarView.of("year")).isEqualTo(CalendarView.MONTH);
        assertThat(CalendarView.of(null)).isEqualTo(CalendarView.MONTH);
    }

    @Test
    void anEntryStandsOnEachOfItsDaysAndTheListSkipsEmptyAndForeignOnes() {
        var sheet = new CalendarSheet(
                CalendarView.MONTH,
                TODAY,
                TODAY,
                List.of(entry("2024-01-30", "2024-02-02"), entry("2024-02-29", "2024-03-02")));

        assertThat(sheet.weeks()).hasSize(5).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(sheet.days().stream()
                        .filter(day -> !day.entries().isEmpty())
                        .map(day -> day.date().toString().substring(5))
                        .collect(Collectors.joining(" ")))
                .isEqualTo("01-30 01-31 02-01 02-02 02-29 03-01 03-02");
        assertThat(sheet.agenda())
                .extracting(CalendarDay::date)
                .containsExactly(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 2), LocalDate.of(2024, 2, 29));
        assertThat(sheet.days())
                .filteredOn(CalendarDay::today)
                .extracting(CalendarDay::date)
                .containsExactly(TODAY);
    }

    static CalendarEntry entry(String from, String until) {
        return new CalendarEntry(
                LocalDate.parse(from), LocalDate.parse(until), null, "stay", "Ada", "/x", "C1", "Acme", "Bo");
    }
}
