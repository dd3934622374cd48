package io.startier.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row T2. */
class FiscalYearsTests {

    @ParameterizedTest(name = "{1} lies in fiscal year {2} when years start in month {0}")
    @CsvSource({
        "1, 2024-01-01, 2024",
        "1, 2024-12-31, 2024",
        "4, 2024-03-31, 2023",
        "4, 2024-04-01, 2024",
        "12, 2024-11-30, 2023",
        "12, 2024-12-01, 2024"
    })
    void aFiscalYearIsNamedAfterTheCalendarYearInWhichItStarts(int firstMonth, LocalDate day, int year) {
        assertThat(new FiscalYears(firstMonth).of(day)).isEqualTo(year);
    }

    @Test
    void aYearIsCompleteOnlyAfterItsLastDay() {
        var years = new FiscalYears(4);
        assertThat(years.lastDay(2023)).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(years.isComplete(2023, LocalDate.of(2024, 3, 31))).isFalse();
        assertThat(years.isComplete(2023, LocalDate.of(2024, 4, 1))).isTrue();
    }

    @Test
    void theLastCompleteYearsAreThoseBeforeTheOneTheDayLiesIn() {
        assertThat(new FiscalYears(1).lastComplete(2, LocalDate.of(2005, 1, 1))).isEqualTo(List.of(2003, 2004));
        assertThat(new FiscalYears(1).lastComplete(2, LocalDate.of(2004, 12, 31)))
                .isEqualTo(List.of(2002, 2003));
        assertThat(new FiscalYears(7).lastComplete(1, LocalDate.of(2005, 6, 30)))
                .isEqualTo(List.of(2003));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13, -1})
    void aMonthThatDoesNotExistIsRefused(int month) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYears(month));
    }
}
