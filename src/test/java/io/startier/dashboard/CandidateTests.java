package io.startier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.Rules;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row D6: how far a customer is from the star that the figures suggest. */
class CandidateTests {

    @ParameterizedTest
    @CsvSource({
        // in force, suggested, annual value, potential, rise, by potential, distance
        "2, 3, 320000, , true, false, 20000",
        "2, 3, 100000, 300000, true, true, 0",
        "1, 3, 400000, 350000, true, false, 100000",
        "5, 4, 1900000, 1650000, false, false, 100000",
        "2, 0, 4000, 16614, false, true, 33386"
    })
    void theDistanceIsToTheBoundOfTheHigherOfBothStars(
            int inForce,
            int suggested,
            BigDecimal annualValue,
            BigDecimal potential,
            boolean rise,
            boolean byPotential,
            BigDecimal distance) {
        var candidate = Candidate.of(
                new Candidate.Figures("C1", "One", "Ann", "north", inForce, suggested, annualValue, potential),
                Rules.DEFAULTS.starBounds());

        assertThat(candidate.isRise()).isEqualTo(rise);
        assertThat(candidate.byPotential()).isEqualTo(byPotential);
        assertThat(candidate.distance()).isEqualByComparingTo(distance);
    }
}
