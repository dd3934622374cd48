package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What the new tier will cost (row A3). */
class TierCostTests {

    @Test
    void aCustomerIsComparedWithTheAverageOfItsPeersYearByYear() {
        var cost = TierCost.of(4, 2, money("2000"), money("30000"), 4, money("40000"));
        assertThat(cost.today()).isEqualByComparingTo("1000");
        assertThat(cost.average()).isEqualByComparingTo("5000");
        assertThat(cost.difference()).isEqualByComparingTo("4000");
        assertThat(cost.netProfit()).isEqualByComparingTo("15000");
        assertThat(cost.netProfitThen()).isEqualByComparingTo("11000");
    }

    @Test
    void servingLessIsCheaper() {
        var cost = TierCost.of(1, 1, money("900"), money("100"), 3, money("300"));
        assertThat(cost.difference()).isEqualByComparingTo("-800");
        assertThat(cost.netProfitThen()).isEqualByComparingTo("900");
    }

    @Test
    void twoPeersAreTooFewToCompareWithAndThreeAreEnough() {
        assertThat(TierCost.of(5, 1, money("1"), money("1"), 2, money("8")).isComparable())
                .isFalse();
        assertThat(TierCost.of(5, 1, money("1"), money("1"), 2, money("8")).netProfitThen())
                .isNull();
        assertThat(TierCost.of(5, 1, money("1"), money("1"), 3, money("8")).isComparable())
                .isTrue();
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
