package io.startier.engagement.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row P9. */
class ScoreTests {

    @ParameterizedTest(name = "answers {0}: {1}")
    @CsvSource({
        "9, 100",
        "10, 100",
        "8, 0",
        "7, 0",
        "6, -100",
        "0, -100",
        "9 6, 0",
        "9 9 6, 33",
        "10 8 7 6, 0",
        "9 8 8, 33"
    })
    void theNetScoreIsPromotersLessDetractors(String answers, BigDecimal net) {
        assertThat(Score.net(
                        Arrays.stream(answers.split(" ")).map(Integer::valueOf).toList()))
                .isEqualByComparingTo(net);
    }

    @Test
    void withoutAnswersThereIsNoScore() {
        assertThat(Score.net(List.of())).isNull();
    }

    @ParameterizedTest(name = "{0}/{1} after {2}/{3}: {4}")
    @CsvSource({
        "4, 8, 5, 8, true",
        "5, 8, 5, 10, false",
        "5, 7, 5, 10, true",
        "4, 7, , , false",
        "2, 9, , , true",
        "3, 7, 3, 7, false",
        "5, 6, 5, 6, true",
        "5, 10, 1, 0, false"
    })
    void anAnswerWarnsWhereItFallsOrIsLow(int csat, int nps, Integer csatBefore, Integer npsBefore, boolean warns) {
        var before = csatBefore == null ? null : new Score(csatBefore, npsBefore);

        assertThat(new WarningRule(1, 3, 2, 6, 0).warnsOf(before, new Score(csat, nps)))
                .isEqualTo(warns);
    }
}
