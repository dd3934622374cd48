package io.startier.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MutableClockTests {

    private static final Instant REAL = Instant.parse("2026-01-01T00:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final MutableClock clock = new MutableClock(Clock.fixed(REAL, SHANGHAI));

    @Test
    void aClockThatWasNeverSetShowsTheRealTime() {
        assertThat(clock.instant()).isEqualTo(REAL);
    }

    @Test
    void aClockSetToADayShowsThatDayInItsZone() {
        clock.set(LocalDate.of(2025, 3, 31));

        assertThat(clock.today()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2025-03-31T04:00:00Z"));
    }

    @Test
    void advancingMovesFromTheTimeSet() {
        clock.set(Instant.parse("2025-03-31T23:30:00Z"));
        clock.advance(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2025-04-01T00:30:00Z"));
    }

    @Test
    void aViewInAnotherZoneFollowsLaterChanges() {
        var inUtc = clock.withZone(ZoneId.of("UTC"));
        clock.set(LocalDate.of(2025, 3, 31));

        assertThat(inUtc.instant()).isEqualTo(clock.instant());
    }

    @Test
    void resettingReturnsToTheRealTime() {
        clock.set(LocalDate.of(2025, 3, 31));
        clock.reset();

        assertThat(clock.instant()).isEqualTo(REAL);
    }
}
