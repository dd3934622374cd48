package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.rating.Tolerance.Excess;
import io.startier.rating.Tolerance.Figure;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row A5: how far figures may move before a signature asks for another look. */
class ToleranceTests {

    @ParameterizedTest(name = "{1} → {2} within {0}: {3}")
    @CsvSource({
        "0.1, 400000, 440000, true",
        "0.1, 400000, 440000.01, false",
        "0.1, 400000, 360000, true",
        "0.1, 400000, 359999.99, false",
        "0.1, 400000, 400000.00, true",
        "0.1, -400000, -440000, true",
        "0.1, -400000, -440001, false",
        "0, 400000, 400000, true",
        "0, 400000, 400000.000001, false",
        "1, 400000, 800000, true",
        "1, 400000, 800001, false",
        "0.1, 0, 0, true",
        "0.1, 0, 0.01, false",
        "5, 0, 1, false",
        "0.1, , , true",
        "0.1, , 0, true",
        "0.1, 0, , true",
        "0.1, , 1, false",
        "0.1, 1, , false"
    })
    void exactlyTheToleranceIsStillFine(BigDecimal share, BigDecimal proposed, BigDecimal now, boolean fine) {
        var tolerance = new Tolerance(share);

        assertThat(tolerance.excesses(figures(1, proposed, null, 3, null), figures(1, now, null, 3, null)))
                .hasSize(fine ? 0 : 1);
        assertThat(tolerance.excesses(figures(1, null, proposed, 3, 3), figures(1, null, now, 3, 3)))
                .hasSize(fine ? 0 : 1);
    }

    @ParameterizedTest(name = "actual {0}, potential {1} → actual {2}, potential {3}: {4}")
    @CsvSource({
        "3, 3, 3, 3, true",
        "2, 4, 3, 4, true",
        "4, 2, 4, 3, true",
        "2, 3, 3, 2, true",
        "3, , 3, 3, true",
        "3, , 4, , false",
        "3, 4, 3, 3, false",
        "3, 4, 3, , false",
        ", , 0, , true",
        ", , 3, , false"
    })
    void theStarThatTheFiguresSpeakForHasToStayTheSame(
            Integer actual, Integer potential, Integer actualNow, Integer potentialNow, boolean fine) {
        var proposed = figures(1, BigDecimal.ONE, BigDecimal.ONE, actual, potential);
        var now = figures(2, BigDecimal.ONE, BigDecimal.ONE, actualNow, potentialNow);

        assertThat(new Tolerance(BigDecimal.TEN).excesses(proposed, now)).hasSize(fine ? 0 : 1);
    }

    @Test
    void newBoundsThatLeaveTheStarAsItWasAreFine() {
        var amount = new BigDecimal("400000");

        assertThat(new Tolerance(BigDecimal.ZERO)
                        .excesses(figures(1, amount, null, 3, null), figures(2, amount, null, 3, null)))
                .isEmpty();
    }

    @Test
    void everythingThatMovedTooFarIsNamed() {
        var excesses = new Tolerance(new BigDecimal("0.1"))
                .excesses(
                        figures(1, new BigDecimal("400000"), null, 3, null),
                        figures(1, new BigDecimal("290000"), new BigDecimal("2500000"), 2, 5));

        assertThat(excesses)
                .extracting(Excess::figure)
                .containsExactly(Figure.ANNUAL_VALUE, Figure.POTENTIAL, Figure.SUGGESTED_STAR);
    }

    private static SeenFigures figures(
            int scheme, BigDecimal value, BigDecimal potential, Integer actual, Integer starPotential) {
        return new SeenFigures(7L, scheme, value, potential, actual, starPotential);
    }
}
