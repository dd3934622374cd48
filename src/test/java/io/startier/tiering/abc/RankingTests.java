package io.startier.tiering.abc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTests {

    private static final BigDecimal A = new BigDecimal("0.55");
    private static final BigDecimal B = new BigDecimal("0.85");

    /** Totals in the order of the codes; the letters follow them. */
    @ParameterizedTest
    @CsvSource({
        "70 20 10, ABC",
        "100, A",
        "55 30 15, ABC",
        "54.99 30.01 15, AAC",
        "54.99 30 15.01, AAB",
        "55 29.99 15.01, ABB",
        "15 30 55, CBA",
        "25 25 25 25, AAAB",
        "20 20 20 20 20, AAABB",
        "100 0 -20, ACC",
        "-1 -2, CC",
        "0, C"
    })
    void theCustomerThatCarriesTheTotalOverALineBelongsToTheUpperClass(String totals, String letters) {
        assertThat(letters(ranking(totals))).isEqualTo(letters);
    }

    @Test
    void aLineIsNotBlurredByRounding() {
        var exactly = ranking("0.55 0.30 0.15");
        var thirds = ranking("1 1 1");

        assertThat(letters(exactly)).isEqualTo("ABC");
        assertThat(letters(thirds)).isEqualTo("AAB");
        assertThat(thirds.share(0)).isEqualByComparingTo("0.333333333333333");
        assertThat(thirds.cumulativeShare(2)).isEqualByComparingTo("1");
    }

    @Test
    void equalTotalsStandInTheOrderOfTheirCodes() {
        var ranking = ranking("10 30 10 30");

        assertThat(IntStream.range(0, 4).mapToObj(ranking::rank)).containsExactly(3, 1, 4, 2);
    }

    @Test
    void whatIsNotPositiveHasNoRankAndNoShare() {
        var ranking = ranking("100 0 -20");

        assertThat(ranking.share(0)).isEqualByComparingTo("1");
        assertThat(ranking.rank(1)).isNull();
        assertThat(ranking.share(2)).isEqualByComparingTo("0");
        assertThat(ranking.cumulativeShare(2)).isNull();
    }

    @Test
    void theSmallestOfAClassIsWhomTheNextOneHasToOvertake() {
        var ranking = ranking("15 30 55 0");

        assertThat(ranking.smallestIn("A")).hasValue(new BigDecimal("55"));
        assertThat(ranking.smallestIn("B")).hasValue(new BigDecimal("30"));
        assertThat(ranking("0").smallestIn("A")).isEmpty();
    }

    @Test
    void ofAHundredCustomersThoseThatBringFourFifthsAreAllAOrB() {
        var totals = Stream.concat(
                        Stream.generate(() -> "1000").limit(18),
                        Stream.generate(() -> "54.878").limit(82))
                .collect(Collectors.joining(" "));

        assertThat(letters(ranking(totals)).substring(0, 18)).matches("[AB]+");
    }

    private static String letters(Ranking ranking) {
        return IntStream.range(0, ranking.size()).mapToObj(ranking::classOf).collect(Collectors.joining());
    }

    private static Ranking ranking(String totals) {
        List<BigDecimal> amounts =
                Stream.of(totals.split(" ")).map(BigDecimal::new).toList();
        return new Ranking(amounts, A, B);
    }
}
