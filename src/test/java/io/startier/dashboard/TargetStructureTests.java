package io.startier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.Rules;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row D1; targets of the first rules: 45, 25, 17, 8, 4 and 1 percent for 0★ to 5★. */
class TargetStructureTests {

    @ParameterizedTest
    @CsvSource({
        // customers with 0★ … 5★, the missing middle
        "'45 25 17 8 4 1', ''",
        "'45 25 17 3 4 6', '3'",
        "'45 25 18 4 4 4', ''",
        "'45 25 16 3 5 6', ''",
        "'45 25 24 2 3 1', ''",
        "'45 30 8 15 1 1', '2 4'",
        "'9 9 9 0 9 9', '3'",
        "'0 0 0 0 0 0', ''"
    })
    void aStarInTheMiddleIsMissingBelowHalfItsTargetBetweenTwoThatReachTheirs(String customers, String missing) {
        var levels = new TargetStructure(numbers(customers), Rules.DEFAULTS.targetStructure()).levels();

        assertThat(levels.stream().filter(TargetStructure.Level::missingMiddle).map(level -> (long) level.star()))
                .containsExactlyElementsOf(numbers(missing));
    }

    @Test
    void sharesAreThoseOfTheCustomersWithAStar() {
        var levels = new TargetStructure(numbers("1 1 0 1 0 1"), Rules.DEFAULTS.targetStructure()).levels();

        assertThat(levels.get(3).share()).isEqualByComparingTo(new BigDecimal("0.25"));
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
