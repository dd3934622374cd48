package io.startier.customer.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
    private static final FreshnessLimits LIMITS = new FreshnessLimits(60, 90, 0);

    @ParameterizedTest(name = "met {0} days ago is {1}")
    @CsvSource(
            nullValues = "-",
            value = {"0, good", "60, good", "61, warn", "90, warn", "91, bad", "-, bad"})
    void aPersonTurnsRedWhenNobodyMetThemForTooLong(Integer days, String tone) {
        var fresh = LIMITS.judge(days == null ? null : TODAY.minusDays(days), TODAY);
        assertThat(fresh.tone()).isEqualTo(tone);
        assertThat(fresh.isStale()).isEqualTo(tone.equals("bad"));
    }
}
