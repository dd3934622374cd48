package io.startier.tiering;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.Readiness.Base;
import io.startier.tiering.Readiness.Verdict;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTests {

    @ParameterizedTest
    @CsvSource({"80, 2, 40, false", "81, 2, 40, true", "0, 0, 40, false", "1, 0, 40, true", "200, 2, 100, false"})
    void thereAreMoreCustomersThanCanBeServedOnlyAboveTheCapacity(
            long customers, int salespeople, int each, boolean met) {
        var readiness = Readiness.of(new Base(customers, salespeople, each, 0, 0), List.of());

        assertThat(readiness.capacity().met()).isEqualTo(met);
        assertThat(readiness.capacity().line()).isEqualByComparingTo(BigDecimal.valueOf((long) salespeople * each));
    }

    @ParameterizedTest
    @CsvSource({"10, 5, true", "10, 4, false", "0, 0, false", "3, 2, true", "201, 100, false"})
    void tradeRepeatsWhenHalfOfTheTradingCustomersOrderedAgain(long trading, long repeating, boolean met) {
        assertThat(Readiness.of(new Base(0, 0, 40, trading, repeating), List.of())
                        .repeat()
                        .met())
                .isEqualTo(met);
    }

    /** Ten customers, of whom the first two bring the first number each and the others 10 each. */
    @ParameterizedTest
    @CsvSource({"40, true", "39.99, false", "10, false"})
    void customersDifferWhenTheFirstFifthBringsHalf(BigDecimal each, boolean met) {
        var sales = Stream.concat(Stream.of(each, each), Collections.nCopies(8, BigDecimal.TEN).stream())
                .toList();

        assertThat(Readiness.of(new Base(0, 0, 40, 0, 0), sales).difference().met())
                .isEqualTo(met);
    }

    @Test
    void ofNineCustomersNothingCanBeTold() {
        var sales = Stream.concat(Stream.of(new BigDecimal("1000")), Collections.nCopies(8, BigDecimal.ONE).stream())
                .toList();

        assertThat(Readiness.of(new Base(0, 0, 40, 0, 0), sales).difference().met())
                .isFalse();
    }

    @Test
    void allThreeMakeItWorthItTwoPartlyAndFewerNotYet() {
        var different = Stream.concat(
                        Stream.of(new BigDecimal("900"), new BigDecimal("900")),
                        Collections.nCopies(8, BigDecimal.TEN).stream())
                .toList();

        assertThat(Readiness.of(new Base(100, 2, 40, 10, 9), different).verdict())
                .isEqualTo(Verdict.WORTH_IT);
        assertThat(Readiness.of(new Base(80, 2, 40, 10, 9), different).verdict())
                .isEqualTo(Verdict.PARTLY);
        assertThat(Readiness.of(new Base(80, 2, 40, 10, 1), different).verdict())
                .isEqualTo(Verdict.NOT_YET);
        assertThat(Readiness.of(new Base(0, 1, 40, 0, 0), List.of()).verdict()).isEqualTo(Verdict.NOT_YET);
    }
}
