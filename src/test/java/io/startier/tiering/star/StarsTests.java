package io.startier.tiering.star;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.Rules;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarsTests {

    private static final List<BigDecimal> BOUNDS = Rules.DEFAULTS.starBounds();

    @ParameterizedTest
    @CsvSource({
        "-5000, 0",
        "0, 0",
        "19999.99, 0",
        "19999.999999, 0",
        "20000, 1",
        "20000.00, 1",
        "49999.99, 1",
        "50000, 2",
        "299999.99, 2",
        "300000, 3",
        "999999.99, 3",
        "1000000, 4",
        "1999999.99, 4",
        "2000000, 5",
        "99999999999.99, 5"
    })
    void aCustomerOnTheBoundBelongsToTheHigherStar(BigDecimal value, int star) {
        assertThat(Stars.of(value, BOUNDS)).isEqualTo(star);
    }
}
