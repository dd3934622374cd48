package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row A7. */
class ValidityTests {

    @ParameterizedTest
    @CsvSource({
        "12, 3, 2025-06-30, 2026-06-30",
        "12, 5, 2024-02-29, 2025-02-28",
        "1, 4, 2025-01-31, 2025-02-28",
        "12, 2, 2025-06-30, ",
        "0, 5, 2025-06-30, "
    })
    void aStarOfThreeToFiveAsksToBeRenewedAfterSoManyMonths(int months, int star, LocalDate since, LocalDate end) {
        assertThat(new Validity(months).endOf(star, since)).isEqualTo(Optional.ofNullable(end));
    }

    /** The list asks the database by one day, the page computes from the star's own: they never disagree. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12, 13})
    void theListAndThePageAgreeOnEveryDay(int months) {
        var validity = new Validity(months);
        for (var today = LocalDate.of(2024, 1, 1); today.getYear() < 2026; today = today.plusDays(1)) {
            var last = validity.lastLapsed(today).orElseThrow();

            assertThat(validity.endOf(3, last).orElseThrow()).as("%s", today).isBeforeOrEqualTo(today);
            assertThat(validity.endOf(3, last.plusDays(1)).orElseThrow())
                    .as("%s", today)
                    .isAfter(today);
        }
    }

    @Test
    void withoutALimitNothingLapses() {
        assertThat(new Validity(0).lastLapsed(LocalDate.of(2026, 1, 1))).isEmpty();
    }
}
