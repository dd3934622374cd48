package io.startier.engagement.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row P8. */
class WorkingDaysTests {

    /** 2 June 2025 is a Monday. */
    @ParameterizedTest(name = "on {0} visits until {1} are reminded of")
    @CsvSource({
        "2025-06-02, 2025-06-03",
        "2025-06-05, 2025-06-06",
        "2025-06-06, 2025-06-09",
        "2025-06-07, 2025-06-09",
        "2025-06-08, 2025-06-09"
    })
    void oneIsRemindedOnTheWorkingDayBefore(LocalDate today, LocalDate last) {
        assertThat(WorkingDays.remindedOn(today)).isEqualTo(last);
    }
}
