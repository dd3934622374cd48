package io.startier.profile.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row P4 at its boundaries: ±30 % and at least 10,000 base units. */
class MarkingTests {

    private static final Marking DEFAULT = new Marking(3, 30, new BigDecimal("10000"));

    @ParameterizedTest
    @CsvSource({
        "100000, 130000, true",
        "100000, 129999.99, false",
        "100000, 70000, true",
        "100000, 70000.01, false",
        "33333, 43333, true",
        "20000, 30000, true",
        "20000, 29999.99, false",
        "20000, 10000, true",
        "20000, 10000.01, false",
        "0, 10000, true",
        "0, 9999.99, false",
        "10000, 0, true",
        "9999.99, 0, false",
        "0, 0, false",
        "-5000, 5000, true",
        "-5000, -15000, true",
        "1000000, 1000000, false"
    })
    void aChangeIsMarkedFromBothBoundsOn(BigDecimal before, BigDecimal now, boolean marked) {
        assertThat(DEFAULT.marks(before, now)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "0, 0.01, true", "5, 5, false"})
    void withoutALeastAmountNothingIsStillNoChange(BigDecimal before, BigDecimal now, boolean marked) {
        assertThat(new Marking(3, 30, BigDecimal.ZERO).marks(before, now)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 3, 2025-12-01, 2026-03-01, 2026-02-01",
        "2026-03-31, 3, 2025-12-01, 2026-03-01, 2026-02-01",
        "2026-01-15, 1, 2025-12-01, 2026-01-01, 2025-12-01",
        "2026-01-15, 12, 2025-01-01, 2026-01-01, 2025-12-01"
    })
    void onlyCompleteMonthsAreLookedAt(LocalDate today, int months, LocalDate from, LocalDate end, LocalDate last) {
        var period = new Marking(months, 30, BigDecimal.ONE).period(today);

        assertThat(period).isEqualTo(new Marking.Period(from, end));
        assertThat(period.lastMonth()).isEqualTo(last);
    }
}
