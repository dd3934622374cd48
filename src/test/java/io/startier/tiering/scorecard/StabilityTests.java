package io.startier.tiering.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.rules.Criterion;
import io.startier.tiering.rules.KaismRules;
import io.startier.tiering.rules.KaismRules.Cuts;
import io.startier.tiering.scorecard.Stability.Cause;
import io.startier.tiering.scorecard.Stability.Scored;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two criteria per axis, all of weight 1; a line at 50. */
class StabilityTests {

    private static final KaismRules RULES = new KaismRules(
            List.of(criterion("a"), criterion("b")),
            List.of(criterion("x"), criterion("y")),
            new Cuts(new BigDecimal("50"), new BigDecimal("50")),
            new BigDecimal("0.5"),
            Map.of());

    @Test
    void eachWeightIsTriedHeavierAndLighter() {
        assertThat(Stability.of(List.of(), RULES).variants()).isEqualTo(8);
    }

    @Test
    void aCustomerFarFromTheLinesIsKeyInEveryVariant() {
        var stability = Stability.of(List.of(scored("K", "a/9 b/8|x/7 y/8")), RULES);

        assertThat(stability.steady()).containsExactly("K");
        assertThat(stability.wavering()).isEmpty();
    }

    /** (8·1.2 + 2) ÷ 2.2 = 5.27, but (8·0.8 + 2) ÷ 1.8 = 4.67. */
    @Test
    void aKeyCustomerOnALineFallsWhenItsStrongCriterionIsLighterOrItsWeakOneHeavier() {
        var stability = Stability.of(List.of(scored("K", "a/8 b/2|x/9 y/9")), RULES);

        assertThat(stability.steady()).isEmpty();
        assertThat(stability.wavering()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("K");
            assertThat(one.key()).isTrue();
            assertThat(one.causes())
                    .containsExactly(new Cause(criterion("a"), false, false), new Cause(criterion("b"), false, true));
        });
    }

    /** (2 + 7.8·1.2) ÷ 2.2 = 5.16, where the two make 4.9 now. */
    @Test
    void aCustomerJustBelowALineMayBecomeKey() {
        var stability = Stability.of(List.of(scored("D", "a/9 b/9|x/2 y/7.8")), RULES);

        assertThat(stability.wavering()).singleElement().satisfies(one -> {
            assertThat(one.key()).isFalse();
            assertThat(one.causes())
                    .containsExactly(new Cause(criterion("x"), true, false), new Cause(criterion("y"), true, true));
        });
    }

    @Test
    void whoIsNeverKeyIsInNeitherList() {
        var stability = Stability.of(List.of(scored("O", "a/1 b/1|x/1 y/1"), scored("UNSCORED", "a/9|")), RULES);

        assertThat(stability.steady()).isEmpty();
        assertThat(stability.wavering()).isEmpty();
    }

    /** One of two criteria is half of the weight; where it weighed a fifth less, that would not be enough. */
    @Test
    void whetherScoresAreEnoughIsJudgedByTheWeightsAsTheyAre() {
        var stability = Stability.of(List.of(scored("K", "a/9|x/9 y/9")), RULES);

        assertThat(stability.steady()).containsExactly("K");
        assertThat(stability.wavering()).isEmpty();
    }

    private static Scored scored(String code, String scores) {
        return new Scored(code, null, KaismScores.read(scores, RULES));
    }

    private static Criterion criterion(String code) {
        return new Criterion(code, null, BigDecimal.ONE);
    }
}
