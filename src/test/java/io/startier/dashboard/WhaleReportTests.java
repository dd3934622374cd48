package io.startier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows S4 and D3. */
class WhaleReportTests {

    private final WhaleReport report = WhaleReport.of(
            TestHoldings.BASIS,
            List.of(earner("A", "100"), earner("B", "-30"), earner("C", "50"), earner("D", "-5"), earner("E", "0")));

    @Test
    void theCurveRisesToThePeakAndFallsWithThoseThatCostMoreThanTheyBring() {
        assertThat(report.ranked()).extracting(one -> one.earner().code()).containsExactly("A", "C", "E", "D", "B");
        assertThat(report.ranked())
                .extracting(one -> one.cumulative().intValue())
                .containsExactly(100, 150, 150, 145, 115);
        assertThat(report.peak()).isEqualByComparingTo("150");
        assertThat(report.total()).isEqualByComparingTo("115");
        assertThat(report.destroyed()).isEqualByComparingTo("35");
        assertThat(report.destroyedShare()).isEqualByComparingTo("0.233333");
    }

    @Test
    void whoBringsNothingNeitherEarnsNorLoses() {
        assertThat(report.earning()).isEqualTo(2);
        assertThat(report.losing()).isEqualTo(2);
        assertThat(report.earningShare()).isEqualByComparingTo("0.4");
    }

    @Test
    void theWorstComeFirstInTheirOwnTable() {
        assertThat(report.worst(15)).extracting(one -> one.earner().code()).containsExactly("B", "D");
        assertThat(report.worst(1)).extracting(WhaleReport.Ranked::place).containsExactly(5);
    }

    @Test
    void nobodyWhoBringsNothingStandsAmongTheBest() {
        assertThat(report.best(15)).extracting(WhaleReport.Ranked::place).containsExactly(1, 2);
        assertThat(report.best(1)).extracting(WhaleReport.Ranked::place).containsExactly(1);
    }

    @Test
    void equalOnesStandInTheOrderOfTheirCodes() {
        var equal = WhaleReport.of(TestHoldings.BASIS, List.of(earner("B", "1"), earner("A", "1")));

        assertThat(equal.ranked()).extracting(one -> one.earner().code()).containsExactly("A", "B");
    }

    @Test
    void whereEverybodyLosesThePeakIsTheBeginning() {
        var losing = WhaleReport.of(TestHoldings.BASIS, List.of(earner("A", "-1"), earner("B", "-2")));

        assertThat(losing.peak()).isZero();
        assertThat(losing.destroyed()).isEqualByComparingTo("3");
        assertThat(losing.destroyedShare()).isZero();
    }

    @Test
    void aPageKeepsTheFiguresAndThePlaces() {
        assertThat(report.page(3, 50).ranked())
                .extracting(WhaleReport.Ranked::place)
                .containsExactly(4, 5);
        assertThat(report.page(3, 50).peak()).isEqualByComparingTo("150");
        assertThat(report.page(99, 50).ranked()).isEmpty();
    }

    @Test
    void ofManyCustomersTheCurveDrawsAFewButAlwaysThePeak() {
        var many = WhaleReport.of(
                TestHoldings.BASIS,
                IntStream.range(0, 10_000)
                        .mapToObj(i -> earner("C" + (10_000 + i), i < 7_777 ? "10" : "-10"))
                        .toList());

        assertThat(WhaleChart.chosen(many))
                .extracting(WhaleReport.Ranked::place)
                .hasSizeBetween(150, 170)
                .contains(1, 7_777, 10_000);
    }

    private static WhaleReport.Earner earner(String code, String netProfit) {
        return new WhaleReport.Earner(
                code,
                "Customer " + code,
                "Ann",
                BigDecimal.TEN,
                new BigDecimal(netProfit),
                BigDecimal.ZERO,
                new BigDecimal(netProfit));
    }
}
