package io.startier.tiering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcentrationTests {

    @Test
    void sharesAddUpTheLargest() {
        var concentration = Concentration.of(amounts("5 40 5 10 5 5 5 5 5 5 5 5"));

        assertThat(concentration.customers()).isEqualTo(12);
        assertThat(concentration.largest()).isEqualByComparingTo("0.4");
        assertThat(concentration.topThree()).isEqualByComparingTo("0.55");
        assertThat(concentration.topFive()).isEqualByComparingTo("0.65");
        assertThat(concentration.topTen()).isEqualByComparingTo("0.9");
    }

    @ParameterizedTest
    @CsvSource({"100, 10000", "50 50, 5000", "70 20 10, 5400", "1 1 1 1, 2500"})
    void herfindahlIsTheSumOfSquaredPercentages(String totals, BigDecimal expected) {
        assertThat(Concentration.of(amounts(totals)).herfindahl()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "5 5 5 5, 0", "1 3, 0.25", "1 2 3 4, 0.25", "1 1 1 97, 0.72"})
    void giniIsZeroAmongEqualsAndGrowsWithInequality(String totals, BigDecimal expected) {
        assertThat(Concentration.of(amounts(totals)).gini()).isEqualByComparingTo(expected);
    }

    @Test
    void whatIsNotPositiveDoesNotCount() {
        assertThat(Concentration.of(amounts("60 -50 0 40"))).isEqualTo(Concentration.of(amounts("60 40")));
    }

    @Test
    void withoutCustomersEverythingIsZero() {
        var nothing = Concentration.of(List.of());

        assertThat(nothing.largest()).isZero();
        assertThat(nothing.gini()).isZero();
        assertThat(nothing.herfindahl()).isZero();
    }

    @Test
    void paretoSaysHowFewBringHowMuch() {
        var pareto = Pareto.of(amounts("50 20 10 5 5 4 3 2 1"));

        assertThat(pareto.topFifth()).isEqualTo(2);
        assertThat(pareto.topFifthShare()).isEqualByComparingTo("0.7");
        assertThat(pareto.customersForFourFifths()).isEqualTo(3);
        assertThat(pareto.customersForFourFifthsShare()).isEqualByComparingTo("0.3333333333");
    }

    @Test
    void ofFiveCustomersTheFifthIsOneAndOfSixItIsTwo() {
        assertThat(Pareto.of(Collections.nCopies(5, BigDecimal.ONE)).topFifth()).isEqualTo(1);
        assertThat(Pareto.of(Collections.nCopies(6, BigDecimal.ONE)).topFifth()).isEqualTo(2);
        assertThat(Pareto.of(Collections.nCopies(5, BigDecimal.ONE)).customersForFourFifths())
                .isEqualTo(4);
        assertThat(Pareto.of(List.of()).customersForFourFifths()).isZero();
    }

    private static List<BigDecimal> amounts(String totals) {
        return Stream.of(totals.split(" ")).map(BigDecimal::new).toList();
    }
}
