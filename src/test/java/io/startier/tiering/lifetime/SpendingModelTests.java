package io.startier.tiering.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.startier.tiering.method.Numbers;
import org.junit.jupiter.api.Test;

/** Against what Fader and Hardie publish for the customers of CDNOW (row T11). */
class SpendingModelTests {

    private static final SpendingModel CDNOW = new SpendingModel(6.25, 3.74, 15.44);

    @Test
    void theMeanOfAllAndTheFirstCustomerAreAsPublished() {
        assertThat(CDNOW.expected(0, 0)).isEqualTo(35.2, within(0.05));
        assertThat(CDNOW.expected(2, 22.35)).isEqualTo(24.65, within(0.03));
    }

    @Test
    void theMoreIsKnownTheLessCountTheOthers() {
        assertThat(CDNOW.expected(1, 100)).isLessThan(CDNOW.expected(5, 100)).isLessThan(100);
        assertThat(CDNOW.expected(500, 100)).isEqualTo(100, within(0.1));
    }

    @Test
    void aCustomerWhoGaveBackMoreThanItBoughtCountsLikeOneNotYetKnown() {
        assertThat(CDNOW.expected(3, -20)).isEqualTo(CDNOW.p() * CDNOW.v() / (CDNOW.q() - 1), within(1e-9));
    }

    @Test
    void theLikelihoodOfAllIsTheSumAndItsSlopeIsThatOfSmallSteps() {
        var amounts = new Numbers();
        amounts.add(Spendings.key(2, 4470));
        amounts.add(Spendings.key(2, 9000));
        amounts.add(Spendings.key(9, 20_000));
        var spendings = new Spendings(amounts);
        var at = new double[] {6.25, 3.74, 15.44 / spendings.unit()};
        var slope = new double[3];

        double value = spendings.of(at, slope);

        double sum = CDNOW.logLikelihood(2, 22.35) + CDNOW.logLikelihood(2, 45) + CDNOW.logLikelihood(9, 200.0 / 9);
        assertThat(value).isEqualTo(sum + 3 * Math.log(spendings.unit()), within(1e-9));
        for (int i = 0; i < 3; i++) {
            var moved = at.clone();
            moved[i] += 1e-6;
            assertThat((spendings.of(moved, new double[3]) - value) / 1e-6).isEqualTo(slope[i], within(1e-3));
        }
    }
}
