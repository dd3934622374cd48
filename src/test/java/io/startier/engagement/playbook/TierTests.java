package io.startier.engagement.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row G1. */
class TierTests {

    @ParameterizedTest
    @CsvSource({", ORDINARY", "0, ORDINARY", "1, ORDINARY", "2, ORDINARY", "3, KEY_ACCOUNT", "4, KEY_ACCOUNT", "5, VIP"
    })
    void theTierFollowsFromTheStar(Integer star, Tier tier) {
        assertThat(Tier.of(star)).isEqualTo(tier);
    }

    @Test
    void everyStarBelongsToOneTierOnly() {
        assertThat(Stream.of(Tier.values()).flatMap(tier -> tier.stars().stream()))
                .containsExactly(5, 4, 3, 2, 1, 0);
    }

    @Test
    void whatIsNoStarHasNoTier() {
        IntStream.of(-1, 6).forEach(star -> assertThatIllegalArgumentException().isThrownBy(() -> Tier.of(star)));
    }
}
