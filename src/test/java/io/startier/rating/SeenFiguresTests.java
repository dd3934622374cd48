package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row A5: what counts as changed figures. */
class SeenFiguresTests {

    private final SeenFigures seen = figures(7, 1, "412000.50", "900000", 3, 3);

    @Test
    void theSameFiguresOfALaterAssessmentAreTheSame() {
        assertThat(figures(8, 1, "412000.500000", "900000.00", 3, 3).sameAs(seen))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 412000.50, 900000, 3, 3",
        "1, 412000.51, 900000, 3, 3",
        "1, 412000.50, , 3, ",
        "1, 412000.50, 900000, 2, 3",
        "1, 412000.50, 900000, 3, 4"
    })
    void anyOtherFigureOrRuleIsAChange(int scheme, String value, String potential, int actual, Integer potentialStar) {
        assertThat(figures(7, scheme, value, potential, actual, potentialStar).sameAs(seen))
                .isFalse();
    }

    @Test
    void noAssessmentIsNotTheSameAsZero() {
        assertThat(SeenFigures.NONE.sameAs(figures(7, 1, "0", "0", 0, 0))).isFalse();
    }

    private static SeenFigures figures(
            long assessment, int scheme, String value, String potential, int actual, Integer potentialStar) {
        return new SeenFigures(
                assessment,
                scheme,
                new BigDecimal(value),
                potential == null ? null : new BigDecimal(potential),
                actual,
                potentialStar);
    }
}
