package io.startier.tiering.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.TestFacts;
import io.startier.tiering.priority.Precedence.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecedenceTests {

    @Test
    void sixtyMillionWithSixMillionProfitLosesToFiftyMillionWithSevenAndAHalf() {
        var large = TestFacts.customer().ordering("2025-06-01", "60000000", "60000000", "54000000");
        var profitable = TestFacts.customer().ordering("2025-06-01", "50000000", "50000000", "42500000");

        var places = Precedence.rank(List.of(contender("LARGE", large), contender("PROFITABLE", profitable)));

        assertThat(codes(places)).containsExactly("PROFITABLE", "LARGE");
        assertThat(places.get(0).overNext()).isEqualTo(Reason.PROFIT);
    }

    /** The same margin of a tenth; waiting half a year for 10 million costs 12 % of it for 182 of 365 days. */
    @Test
    void tenMillionPaidHalfAYearLateLosesToEightMillionPaidOnTime() {
        var late = TestFacts.customer()
                .ordering("2025-01-01", "10000000", "10000000", "9000000")
                .invoiced("2025-01-01/2025-02-01/10000000/2025-08-02/10000000");
        var onTime = TestFacts.customer()
                .ordering("2025-01-01", "8000000", "8000000", "7200000")
                .invoiced("2025-01-01/2025-02-01/8000000/2025-02-01/8000000");

        var places = Precedence.rank(List.of(contender("LATE", late), contender("ON_TIME", onTime)));

        assertThat(codes(places)).containsExactly("ON_TIME", "LATE");
        assertThat(places.get(1).contender().economicProfit()).isEqualByComparingTo("401643.835616");
    }

    @ParameterizedTest
    @CsvSource({
        "100,     95,      within",
        "100,     94.99,   apart",
        "100,     105.26,  within",
        "100,     105.27,  apart",
        "-100,    -105,    within",
        "-100,    -105.01, apart",
        "0,       0,       within",
        "0,       -0.01,   apart",
        "1,       -1,      apart"
    })
    void profitsAreCloseWhenTheyDifferByAtMostATwentiethOfTheHigherOne(String one, String other, String expected) {
        assertThat(Precedence.areClose(contender("A", one, null, null), contender("B", other, null, null)))
                .isEqualTo(expected.equals("within"));
    }

    @Test
    void withinFivePercentTheBetterPayerGoesFirst() {
        var places = Precedence.rank(List.of(contender("A", "100", "0.8", 5), contender("B", "95", "0.81", 1)));

        assertThat(codes(places)).containsExactly("B", "A");
        assertThat(places.get(0).overNext()).isEqualTo(Reason.PAYER);
        assertThat(places.get(1).overNext()).isNull();
    }

    @Test
    void beyondFivePercentPaymentAndStarsDoNotCount() {
        assertThat(codes(Precedence.rank(List.of(contender("A", "94.99", "1", 5), contender("B", "100", "0", 0)))))
                .containsExactly("B", "A");
    }

    @Test
    void amongEqualPayersTheHigherStarGoesFirstAndUnratedIsBelowZero() {
        var places = Precedence.rank(List.of(
                contender("A", "100", "0.8", null), contender("B", "100", "0.80", 3), contender("C", "100", "0.8", 0)));

        assertThat(codes(places)).containsExactly("B", "C", "A");
        assertThat(places.get(0).overNext()).isEqualTo(Reason.STAR);
    }

    @Test
    void whoseRecordOfPaymentIsUnknownComesAfterThoseWhoAreKnown() {
        var places = Precedence.rank(List.of(contender("A", "100", null, 5), contender("B", "98", "0.2", 1)));

        assertThat(codes(places)).containsExactly("B", "A");
        assertThat(places.get(0).overNext()).isEqualTo(Reason.PAYER);
    }

    @Test
    void theCodeDecidesWhereNothingElseDoes() {
        var places = Precedence.rank(List.of(contender("C2", "100", null, 3), contender("C1", "100", null, 3)));

        assertThat(codes(places)).containsExactly("C1", "C2");
        assertThat(places.get(0).overNext()).isEqualTo(Reason.CODE);
    }

    @Test
    void lossesAreComparedLikeProfits() {
        assertThat(codes(Precedence.rank(List.of(
                        contender("DEEP", "-500", "1", 5),
                        contender("SHALLOW", "-100", "0", 0),
                        contender("GAIN", "1", "0", 0)))))
                .containsExactly("GAIN", "SHALLOW", "DEEP");
    }

    /** A ~ B and B ~ C, but A is 8 % above C: each place goes to the best within 5 % of the highest that is left. */
    @Test
    void aChainOfCloseProfitsHasAnOrderInWhichEachHasAReasonOverTheNext() {
        var places = Precedence.rank(List.of(
                contender("A", "100", "0.1", 0), contender("B", "96", "0.5", 0), contender("C", "92", "0.9", 0)));

        assertThat(codes(places)).containsExactly("B", "A", "C");
        assertThat(places).extracting(Precedence.Place::overNext).containsExactly(Reason.PAYER, Reason.PROFIT, null);
    }

    @Test
    void whomNoAssessmentHasSeenGoesLast() {
        var places = Precedence.rank(List.of(contender("NEW", null, null, 5), contender("OLD", "-9", null, null)));

        assertThat(codes(places)).containsExactly("OLD", "NEW");
        assertThat(places.get(0).overNext()).isEqualTo(Reason.UNKNOWN);
    }

    private static List<String> codes(List<Precedence.Place> places) {
        return places.stream().map(place -> place.contender().code()).toList();
    }

    private static Contender contender(String code, String economicProfit, String onTimeRate, Integer star) {
        var numbers = Stream.of(economicProfit == null ? "" : economicProfit, onTimeRate == null ? "" : onTimeRate)
                .map(text -> text.isEmpty() ? null : new BigDecimal(text))
                .toArray(BigDecimal[]::new);
        return new Contender(code, numbers[0], numbers[1], star);
    }

    private static Contender contender(String code, TestFacts customer) {
        var facts = customer.as(TestFacts.OCCASION);
        return new Contender(code, facts.economicProfit(TestFacts.OCCASION), null, null);
    }
}
