package io.startier.tiering.eightclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.Rules;
import io.startier.tiering.TestFacts;
import io.startier.tiering.TestGrading;
import io.startier.tiering.TestRules;
import io.startier.tiering.method.Explanation.Source;
import io.startier.tiering.rules.EightClassRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row T7. The others make the company: a margin of 20 % and a cost to serve of 5 % of sales. */
class EightClassMethodTests {

    /** Sales a year, profit and cost to serve of both years; with the customer the ratios of the company stay as they are. */
    @ParameterizedTest
    @CsvSource({
        "300000, 120000, 30000, LARGE_HIGH_HIGH",
        "299999.95, 120000, 30000, SMALL_HIGH_HIGH",
        "300000, 119999.99, 30000, LARGE_LOW_HIGH",
        "300000, 120000, 29999.99, LARGE_HIGH_LOW",
        "300000, 119999.99, 29999.99, LARGE_LOW_LOW",
        "100000, 40000, 9999.99, SMALL_HIGH_LOW",
        "100000, 39999.99, 9999.99, SMALL_LOW_LOW",
        "100000, 39999.99, 10000, SMALL_LOW_HIGH"
    })
    void whatReachesItsLineIsLargeOrHigh(String perYear, String profit, String costToServe, String expected) {
        var sales = new BigDecimal(perYear).multiply(BigDecimal.valueOf(2));
        var company = TestFacts.customer()
                .ordering("2025-06-01", "1000000000", "1000000000", "800000000")
                .costing("2025-06-01/50000000");
        var graded = new TestGrading(
                new EightClassMethod(),
                TestFacts.OCCASION,
                company,
                customer(sales, profit, costToServe),
                mirror(sales, profit, costToServe));

        assertThat(graded.of(1)).containsEntry("eight_class", expected);
    }

    @Test
    void withoutPositiveSalesOrKnownCostThereIsNoClass() {
        var graded = new TestGrading(
                new EightClassMethod(),
                TestFacts.OCCASION,
                customer(new BigDecimal("1000"), "200", "50"),
                TestFacts.customer(),
                TestFacts.customer().ordering("2025-06-01", "-5", "-5", "-4"),
                TestFacts.customer().ordering("2025-06-01", "1000"));

        assertThat(graded.all("eight_class")).containsExactly("SMALL_HIGH_HIGH", null, null, null);
        assertThat(graded.explain(1).get(0).rule().key()).isEqualTo("tiering.rule.eightClass.noSales");
        assertThat(graded.explain(3).get(0).rule().key()).isEqualTo("tiering.rule.eightClass.noCost");
    }

    @Test
    void salesWithoutKnownCostAreLeftOutOfTheMarginButNotOfTheEffort() {
        var graded = new TestGrading(
                new EightClassMethod(),
                TestFacts.OCCASION,
                TestFacts.customer()
                        .ordering("2025-06-01", "1000", "500", "350")
                        .costing("2025-06-01/40"),
                TestFacts.customer()
                        .ordering("2025-06-01", "1000", "1000", "800")
                        .costing("2025-06-01/60"));

        assertThat(graded.all("eight_class")).containsExactly("SMALL_HIGH_LOW", "SMALL_LOW_HIGH");
        assertThat(graded.explain(0).get(0).figures().get(1).number()).isEqualByComparingTo("0.3");
        assertThat(graded.explain(0).get(0).figures().get(2).number()).isEqualByComparingTo("0.233333");
    }

    @Test
    void aTeamMayHaveAnotherBoundAndTheRulesAnotherStar() {
        var rules = TestRules.with("eightClasses", new EightClassRules(2));
        rules = TestRules.with(
                rules,
                "teamStarBounds",
                Map.of(
                        "asia",
                        List.of(1, 200, 300, 400, 500).stream()
                                .map(BigDecimal::valueOf)
                                .toList()));

        assertThat(classOf(rules, null, "100000")).startsWith("LARGE");
        assertThat(classOf(rules, null, "99999.98")).startsWith("SMALL");
        assertThat(classOf(rules, "asia", "400")).startsWith("LARGE");
        assertThat(classOf(rules, "asia", "399.98")).startsWith("SMALL");
    }

    private static String classOf(Rules rules, String team, String sales) {
        var customer = customer(new BigDecimal(sales), "10", "0").ofTeam(team);
        return (String) new TestGrading(new EightClassMethod(), TestFacts.occasion(rules), customer)
                .of(0)
                .get("eight_class");
    }

    @Test
    void anUnchangedCustomerIsClassedAloneAsInTheRun() {
        var graded = new TestGrading(
                new EightClassMethod(),
                TestFacts.OCCASION,
                customer(new BigDecimal("1000"), "200.01", "50"),
                customer(new BigDecimal("700000"), "100", "0"),
                customer(new BigDecimal("900"), "180", "70.07"),
                TestFacts.customer());

        IntStream.range(0, 4).forEach(i -> assertThat(graded.resumed(i)).isEqualTo(graded.of(i)));
    }

    @Test
    void theExplanationSaysWhichOfTheThreeWouldHaveToMoveHowFar() {
        var graded = new TestGrading(
                new EightClassMethod(),
                TestFacts.OCCASION,
                customer(new BigDecimal("1000"), "100", "80"),
                customer(new BigDecimal("1000"), "300", "20"));

        var low = graded.explain(0).get(0);
        assertThat(low.value()).isEqualTo("SMALL_LOW_HIGH");
        assertThat(low.next().to()).isEqualTo("SMALL_HIGH_HIGH");
        assertThat(low.next().at()).isEqualByComparingTo("200");
        assertThat(low.next().missing()).isEqualByComparingTo("100");
        assertThat(low.next().words().arguments().get(1))
                .asString()
                .contains("49.99")
                .contains("30.01");
        assertThat(low.next().words().arguments().get(2)).asString().contains("299500");
        assertThat(low.figures().get(4).evidence().source()).isEqualTo(Source.ACTIVITIES);
        var high = graded.explain(1).get(0);
        assertThat(high.value()).isEqualTo("SMALL_HIGH_LOW");
        assertThat(high.next().to()).isEqualTo("LARGE_HIGH_LOW");
    }

    @Test
    void whereNothingIsSpentOnServingNobodyIsBelowTheCompany() {
        var graded = new TestGrading(
                new EightClassMethod(), TestFacts.OCCASION, customer(new BigDecimal("700000"), "100", "0"));

        assertThat(graded.of(0)).containsEntry("eight_class", "LARGE_HIGH_HIGH");
        assertThat(graded.explain(0).get(0).next()).isNull();
        assertThat(graded.explain(0).get(0).rule().key()).isEqualTo("tiering.rule.eightClass.noActivities");
    }

    private static TestFacts customer(BigDecimal sales, String profit, String costToServe) {
        var cost = sales.subtract(new BigDecimal(profit));
        return TestFacts.customer()
                .ordering("2025-06-01", sales.toPlainString(), sales.toPlainString(), cost.toPlainString())
                .costing("2025-06-01/" + costToServe);
    }

    /** What takes the company back to 20 % and 5 %. */
    private static TestFacts mirror(BigDecimal sales, String profit, String costToServe) {
        var two = BigDecimal.valueOf(2);
        var earned = sales.multiply(two).multiply(new BigDecimal("0.2")).subtract(new BigDecimal(profit));
        var spent = sales.multiply(two).multiply(new BigDecimal("0.05")).subtract(new BigDecimal(costToServe));
        return customer(
                sales, earned.setScale(2).toPlainString(), spent.setScale(2).toPlainString());
    }
}
