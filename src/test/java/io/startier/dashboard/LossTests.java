package io.startier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.dashboard.Loss.Effect;
import org.junit.jupiter.api.Test;

/** Row D2: what if we lose this customer. */
class LossTests {

    private final Loss loss = Loss.of("A1", TestHoldings.FOUR, Measure.SALES).orElseThrow();

    @Test
    void salesAndProfitShrinkByWhatTheCustomerBrought() {
        assertThat(loss.sales().before()).isEqualByComparingTo("1000");
        assertThat(loss.sales().after()).isEqualByComparingTo("500");
        assertThat(loss.profit().after()).isEqualByComparingTo("80");
        assertThat(loss.sales().lost()).isEqualByComparingTo("0.5");
    }

    @Test
    void theRestIsMeasuredAnew() {
        assertThat(loss.before().largest()).isEqualByComparingTo("0.5");
        assertThat(loss.after().largest()).isEqualByComparingTo("0.6");
        assertThat(loss.after().herfindahl()).isEqualByComparingTo("4600");
    }

    @Test
    void onlyTheCustomersTeamAndOwnerFeelIt() {
        assertThat(loss.teams()).extracting(Effect::code).containsExactly("north", "south");
        assertThat(loss.teams().get(0).sales().lost()).isEqualByComparingTo("0.769231");
        assertThat(loss.teams().get(1).sales().lost()).isZero();
        assertThat(loss.people()).extracting(Effect::code).containsExactly("ann", "bob");
    }

    @Test
    void aCustomerWithALossIsNoLossOfProfit() {
        var without = Loss.of("B1", TestHoldings.FOUR, Measure.SALES).orElseThrow();

        assertThat(without.profit().after()).isGreaterThan(without.profit().before());
    }

    @Test
    void aCustomerThatIsNotThereCannotBeLost() {
        assertThat(Loss.of("Z9", TestHoldings.FOUR, Measure.SALES)).isEmpty();
    }
}
