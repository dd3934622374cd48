package io.startier.engagement.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row P5. */
class FrequencyTests {

    @ParameterizedTest(name = "due on the 20th, on the {0}th: {1}, {2} days left")
    @CsvSource({"12, FINE, 8", "13, SOON, 7", "20, SOON, 0", "21, OVERDUE, -1", "30, OVERDUE, -10"})
    void aCustomerIsOverdueFromTheDayAfterTheDueDay(int day, Frequency.State state, long left) {
        var frequency = new Frequency(null, LocalDate.of(2025, 6, 20), 14);
        var today = LocalDate.of(2025, 6, day);

        assertThat(frequency.on(today)).isEqualTo(state);
        assertThat(frequency.daysLeft(today)).isEqualTo(left);
    }
}
