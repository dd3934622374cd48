package io.startier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.dashboard.ConcentrationReport.Group;
import io.startier.dashboard.ConcentrationReport.Level;
import io.startier.tiering.Rules;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row D2. */
class ConcentrationReportTests {

    private final ConcentrationReport report = report(TestHoldings.FOUR);

    @Test
    void theSelectionIsMeasuredAsAWhole() {
        var company = report.company();

        assertThat(company.largest().code()).isEqualTo("A1");
        assertThat(company.figures().largest()).isEqualByComparingTo("0.5");
        assertThat(company.figures().topThree()).isEqualByComparingTo("0.95");
        assertThat(company.figures().herfindahl()).isEqualByComparingTo("3650");
        assertThat(company.effectiveNumber()).isEqualByComparingTo("2.74");
    }

    @Test
    void eachTeamIsMeasuredAgainstItsOwnTotalTheMostConcentratedFirst() {
        assertThat(report.teams()).extracting(Group::code).containsExactly("south", "north");
        assertThat(report.teams().get(0).figures().largest()).isEqualByComparingTo("0.8571428571");
        assertThat(report.people().get(1).figures().largest()).isEqualByComparingTo("0.7692307692");
    }

    @Test
    void aLossIsNoPartOfATotalOfProfits() {
        var byProfit = ConcentrationReport.of(TestHoldings.BASIS, Measure.PROFIT, Rules.DEFAULTS, TestHoldings.FOUR);

        assertThat(byProfit.company().figures().customers()).isEqualTo(3);
        assertThat(byProfit.company().figures().total()).isEqualByComparingTo("200");
        assertThat(byProfit.company().largest().share()).isEqualByComparingTo("0.5");
    }

    @ParameterizedTest
    @CsvSource({"0, NONE", "0.2999, FINE", "0.30, WARNING", "0.3999, WARNING", "0.40, ALARM", "1, ALARM"})
    void theLinesBelongToTheHigherLevel(BigDecimal largest, Level level) {
        assertThat(ConcentrationReport.level(largest, Rules.DEFAULTS)).isEqualTo(level);
    }

    @Test
    void nobodyHasNoLargestCustomer() {
        var nobody = report(List.of()).company();

        assertThat(nobody.largest()).isNull();
        assertThat(nobody.effectiveNumber()).isZero();
        assertThat(nobody.level()).isEqualTo(Level.NONE);
    }

    private static ConcentrationReport report(List<Holding> holdings) {
        return ConcentrationReport.of(TestHoldings.BASIS, Measure.SALES, Rules.DEFAULTS, holdings);
    }
}
