package io.startier.tiering.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what the authors of the models and the BTYD vignette publish for the customers of CDNOW (row T11). */
class BuyingModelTests {

    private static final BuyingModel CDNOW = new BuyingModel(0.243, 4.414, 0.793, 2.426);
    private static final BuyingModel CDNOW_UNROUNDED = new BuyingModel(0.2425945, 4.4136019, 0.7929199, 2.4258881);
    private static final History TWICE = new History(2, 30.43, 38.86);

    @Test
    void aCustomerOfTwoRepeatPurchasesIsExpectedToBuyAsPublished() {
        assertThat(CDNOW.expected(TWICE, 39)).isEqualTo(1.226, within(0.0005));
        assertThat(CDNOW.alive(TWICE)).isEqualTo(0.727, within(0.0005));
    }

    @Test
    void aFrequentCustomerIsExpectedToBuyAsPublished() {
        var seen = History.ofDays(26, 216, 217);

        assertThat(CDNOW_UNROUNDED.expected(seen, 52)).isEqualTo(25.75659, within(0.001));
        assertThat(CDNOW_UNROUNDED.alive(seen)).isEqualTo(0.9688523, within(0.000005));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1429, 0.0078",
        "1.0, 0.0532",
        "3.0, 0.1506",
        "31.8571, 1.0405",
        "32.0, 1.0437",
        "78.0, 1.8576",
        "52.0, 1.4440"
    })
    void aNewCustomerIsExpectedToBuyAsPublished(double weeks, double purchases) {
        assertThat(CDNOW_UNROUNDED.expected(weeks)).isEqualTo(purchases, within(0.002));
    }

    @Test
    void theLikelihoodOfACustomerIsThatOfBothWaysItMayHaveCome() {
        double stillBuying = Math.exp(-0.8364 - 8.9417);
        double stopped = Math.exp(-0.8364 - 9.9190);

        assertThat(CDNOW.logLikelihood(TWICE)).isEqualTo(Math.log(stillBuying + stopped), within(0.0005));
    }

    @Test
    void theLikelihoodOfAllIsTheSumAndItsSlopeIsThatOfSmallSteps() {
        var histories = new io.startier.tiering.method.Numbers();
        histories.add(Purchases.key(2, 213, 272));
        histories.add(Purchases.key(0, 0, 200));
        histories.add(Purchases.key(0, 0, 200));
        histories.add(Purchases.key(7, 300, 301));
        var purchases = new Purchases(histories);
        var at = new double[] {0.243, 4.414, 0.793, 2.426};
        var slope = new double[4];

        double value = purchases.of(at, slope);

        assertThat(value)
                .isEqualTo(
                        CDNOW.logLikelihood(History.ofDays(2, 213, 272))
                                + 2 * CDNOW.logLikelihood(History.ofDays(0, 0, 200))
                                + CDNOW.logLikelihood(History.ofDays(7, 300, 301)),
                        within(1e-9));
        for (int i = 0; i < 4; i++) {
            var moved = at.clone();
            moved[i] += 1e-6;
            assertThat((purchases.of(moved, new double[4]) - value) / 1e-6).isEqualTo(slope[i], within(1e-3));
        }
    }

    @Test
    void whoBoughtOnceIsAliveAndManyPurchasesDoNotOverflow() {
        var daily = History.ofDays(900, 1000, 1090);

        assertThat(CDNOW.alive(new History(0, 0, 150))).isEqualTo(1);
        assertThat(CDNOW.alive(daily)).isBetween(0.0, 1e-6);
        assertThat(CDNOW.logLikelihood(daily)).isFinite();
        assertThat(CDNOW.expected(daily, 156)).isBetween(0.0, 1.0);
        assertThat(CDNOW.expected(History.ofDays(900, 1000, 1000), 156)).isBetween(500.0, 1000.0);
    }

    @Test
    void aProbabilityOfStoppingSpreadByOneIsNoHole() {
        var below = new BuyingModel(0.5, 10, 0.999, 2).expected(TWICE, 52);
        var above = new BuyingModel(0.5, 10, 1.001, 2).expected(TWICE, 52);

        assertThat(new BuyingModel(0.5, 10, 1, 2).expected(TWICE, 52))
                .isBetween(Math.min(below, above), Math.max(below, above));
    }
}
