package io.startier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.dashboard.ParetoReport.AbcClass;
import io.startier.dashboard.ParetoReport.Ranked;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Row D3. */
class ParetoReportTests {

    private final ParetoReport report = report(Measure.SALES, TestHoldings.FOUR);

    @Test
    void sharesRunUpToTheWhole() {
        assertThat(report.customers()).extracting(Ranked::code).containsExactly("A1", "B1", "A2", "B2");
        assertThat(report.customers().stream().map(one -> one.cumulative().stripTrailingZeros()))
                .containsExactly(new BigDecimal("0.5"), new BigDecimal("0.8"), new BigDecimal("0.95"), BigDecimal.ONE);
    }

    @Test
    void theFirstFifthAndTheFewThatReachFourFifthsAreCounted() {
        assertThat(report.figures().topFifth()).isEqualTo(1);
        assertThat(report.figures().topFifthShare()).isEqualByComparingTo("0.5");
        assertThat(report.figures().customersForFourFifths()).isEqualTo(2);
        assertThat(report.figures().customersForFourFifthsShare()).isEqualByComparingTo("0.5");
    }

    @Test
    void classesCarryTheirPartOfCustomersAndSales() {
        var a = report.classes().get(0);

        assertThat(report.classes()).extracting(AbcClass::customers).containsExactly(2L, 1L, 1L);
        assertThat(a.amount()).isEqualByComparingTo("800");
        assertThat(a.share()).isEqualByComparingTo("0.8");
        assertThat(a.shareOfCustomers()).isEqualByComparingTo("0.5");
    }

    @Test
    void customersWithoutOrdersAreCountedApart() {
        assertThat(report.withoutOrders()).isEqualTo(2);
    }

    @Test
    void aLossHasNoShareAndDoesNotLowerTheRunningOne() {
        var byProfit = report(
                Measure.PROFIT,
                List.of(
                        TestHoldings.FOUR.get(0),
                        TestHoldings.FOUR.get(2),
                        TestHoldings.FOUR.get(3),
                        TestHoldings.FOUR.get(1)));

        assertThat(byProfit.total()).isEqualByComparingTo("200");
        assertThat(byProfit.customers().get(3).share()).isZero();
        assertThat(byProfit.customers().get(3).cumulative()).isEqualByComparingTo("1");
        assertThat(byProfit.figures().customers()).isEqualTo(3);
    }

    @Test
    void aPageKeepsTheFiguresAndThePlaces() {
        var page = report.page(2, 50);

        assertThat(page.customers()).extracting(Ranked::place).containsExactly(3, 4);
        assertThat(page.figures()).isEqualTo(report.figures());
        assertThat(report.page(99, 50).customers()).isEmpty();
    }

    private static ParetoReport report(Measure measure, List<Holding> holdings) {
        var terms = new ParetoReport.Terms(
                TestHoldings.BASIS, measure, Measure.SALES, new BigDecimal("0.55"), new BigDecimal("0.85"));
        return ParetoReport.of(terms, holdings);
    }
}
