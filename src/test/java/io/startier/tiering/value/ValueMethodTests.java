package io.startier.tiering.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.Rules;
import io.startier.tiering.TestFacts;
import io.startier.tiering.TestGrading;
import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Explanation.Figure;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.rules.ValueRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueMethodTests {

    @ParameterizedTest
    @CsvSource({
        "-5, 0",
        "0, 0",
        "10000, 10",
        "20000, 20",
        "175000, 50",
        "300000, 60",
        "1500000, 90",
        "2000000, 100",
        "9000000, 100"
    })
    void pointsLieOnStraightLinesBetweenTheSchemesPoints(BigDecimal sales, BigDecimal points) {
        assertThat(ValueRules.DEFAULTS.sales().points(sales)).isEqualByComparingTo(points);
    }

    @Test
    void growthMayBeNegative() {
        var growth = ValueRules.DEFAULTS.growth();

        assertThat(growth.points(new BigDecimal("-0.3"))).isEqualByComparingTo("0");
        assertThat(growth.points(new BigDecimal("-0.15"))).isEqualByComparingTo("25");
        assertThat(growth.points(BigDecimal.ZERO)).isEqualByComparingTo("50");
        assertThat(growth.points(null)).isNull();
    }

    /** Sales of 300 000 (60) without growth (50), nothing else known: (30·60 + 15·50) ÷ 45. */
    @Test
    void unknownIndicatorsAreLeftOutAndTheOthersCountForThem() {
        var graded = graded(sales("300000", "300000"));

        assertThat((BigDecimal) graded.of(0).get("value_total")).isEqualByComparingTo("56.6666666667");
        assertThat(graded.of(0).get("value_class")).isEqualTo("GENERAL");
    }

    /** 100 · 30 + 80 · 20 + 100 · 15 + 100 · 10 + 70 · 10 + 50 · 15 of 100. */
    @Test
    void theTotalWeighsAllSixIndicators() {
        var graded = graded(TestFacts.customer()
                .ordering("2024-06-01", "2000000", "2000000", "1400000")
                .ordering("2025-06-01", "2000000", "2000000", "1400000")
                .invoiced("2025-06-01/2025-07-01/1000/2025-07-01/1000")
                .scored("INFLUENCE/influence/1/2025-01-01/7"));

        assertThat((BigDecimal) graded.of(0).get("value_total")).isEqualByComparingTo("85.5");
        assertThat(graded.of(0).get("value_class")).isEqualTo("DIAMOND");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 700, GENERAL",
        "1000, 699.99, PROBLEM",
        "1000, 0, PROBLEM",
        "1000, 1000, GENERAL",
    })
    void aCollectionRateBelowTheLineIsAProblem(String due, String paid, String expected) {
        var customer = sales("50000", "50000").invoiced("2025-12-01/2025-12-20/%s/2025-12-31/%s".formatted(due, paid));

        assertThat(graded(customer).of(0).get("value_class")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"90, GENERAL", "91, PROBLEM"})
    void whatIsOverdueForLongerThanTheLineIsAProblem(int days, String expected) {
        var due = TestFacts.OCCASION.asOf().minusDays(days);
        var customer = sales("50000", "50000")
                .invoiced("2025-01-01/%s/100/2025-12-31/99.99 2025-01-01/2025-02-01/900/2025-02-01/900".formatted(due));

        assertThat(graded(customer).of(0).get("value_class")).isEqualTo(expected);
    }

    @Test
    void moneyOwedFromBeforeTheBasisYearsIsAProblemToo() {
        var customer = sales("50000", "50000").invoiced("2022-01-01/2022-02-01/10");

        assertThat(graded(customer).of(0).get("value_class")).isEqualTo("PROBLEM");
    }

    @Test
    void evenADiamondIsAProblemFirst() {
        var customer = TestFacts.customer()
                .ordering("2024-06-01", "9000000", "9000000", "1")
                .ordering("2025-06-01", "9000000", "9000000", "1")
                .invoiced("2025-06-01/2025-07-01/1000/2025-07-01/500");

        assertThat(graded(customer).of(0).get("value_class")).isEqualTo("PROBLEM");
    }

    /** Sales of 500 000 a year have 65.71 points and no growth 50; the margin m has the rest. */
    @ParameterizedTest
    @CsvSource({
        "8,    0.25, STRATEGIC",
        "8,    0.12, GENERAL",
        "7.99, 0.25, GENERAL",
        "7.99, 0.40, GOLD",
        "8,    0.40, STRATEGIC",
        "10,   0.90, STRATEGIC",
    })
    void anInfluentialCustomerIsStrategicBeforeItIsGold(String influence, BigDecimal margin, String expected) {
        var cost = new BigDecimal("500000")
                .multiply(BigDecimal.ONE.subtract(margin))
                .toPlainString();
        var customer = TestFacts.customer()
                .ordering("2024-06-01", "500000", "500000", cost)
                .ordering("2025-06-01", "500000", "500000", cost)
                .scored("INFLUENCE/influence/1/2025-01-01/" + influence);

        assertThat(graded(customer).of(0).get("value_class")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10000, 11000, POTENTIAL", "10000, 10999.99, GENERAL", "0, 5000, GENERAL", "10000, 5000, GENERAL"})
    void aCustomerThatGrowsByATenthIsPotential(String before, String latest, String expected) {
        assertThat(graded(sales(before, latest)).of(0).get("value_class")).isEqualTo(expected);
    }

    @Test
    void growthLooksAtTheYearBeforeEvenWhereThatIsNoBasisYear() {
        var customer = TestFacts.customer().ordering("2024-06-01", "10000").ordering("2025-06-01", "12000");
        var occasion = TestFacts.occasion(Rules.DEFAULTS);
        var onlyLatest = new Occasion(occasion.rules(), occasion.asOf(), List.of(2025), occasion.fiscalYears());

        var classes = new ValueMethod().resume(onlyLatest, Map.of()).classes(customer.as(onlyLatest));

        assertThat(classes.get(0)).isEqualTo("POTENTIAL");
    }

    @ParameterizedTest
    @CsvSource({
        "6,  6,    IMPORTANT_OPPORTUNITY",
        "10, 2,    IMPORTANT_OPPORTUNITY",
        "10, 1.99, GENERAL_OPPORTUNITY",
        "0,  0,    GENERAL_OPPORTUNITY"
    })
    void aProspectIsImportantFromSixtyPercent(String influence, String deal, String expected) {
        var prospect = TestFacts.customer()
                .scored("PROSPECT/industry_influence/1/2025-01-01/%s PROSPECT/deal_potential/1/2025-01-01/%s"
                        .formatted(influence, deal));

        assertThat(graded(prospect).of(0).get("value_class")).isEqualTo(expected);
    }

    @Test
    void aProspectThatNobodyScoredIsAGeneralOpportunity() {
        assertThat(graded(TestFacts.customer()).of(0).get("value_class")).isEqualTo("GENERAL_OPPORTUNITY");
        assertThat(graded(TestFacts.customer()).of(0).get("value_total")).isNull();
        assertThat(graded(TestFacts.customer().scored("FIT/satisfaction/1/2025-01-01/9"))
                        .of(0)
                        .get("value_class"))
                .isEqualTo("GENERAL_OPPORTUNITY");
    }

    @Test
    void whoOrderedOnlyOutsideTheBasisYearsIsNeitherTradingNorAProspect() {
        var before = graded(
                TestFacts.customer().ordering("2023-12-31", "5000").scored("PROSPECT/deal_potential/1/2025-01-01/9"));

        assertThat(before.of(0).get("value_class")).isNull();
        assertThat(before.explain(0).get(0).rule().key()).isEqualTo("tiering.rule.value.neither");
        assertThat(graded(TestFacts.customer().ordering("2026-01-01", "5000"))
                        .of(0)
                        .get("value_class"))
                .isNull();
        assertThat(graded(TestFacts.customer().ordering("2026-01-02", "5000"))
                        .of(0)
                        .get("value_class"))
                .as("an order after the as-of date is not seen")
                .isEqualTo("GENERAL_OPPORTUNITY");
    }

    @Test
    void aloneACustomerIsClassedAsInTheRun() {
        var graded = graded(
                sales("500000", "600000").scored("INFLUENCE/influence/1/2025-01-01/9"),
                TestFacts.customer(),
                TestFacts.customer().scored("PROSPECT/deal_potential/1/2025-01-01/9"),
                TestFacts.customer().ordering("2020-01-01", "5"));

        for (int customer = 0; customer < 4; customer++) {
            assertThat(graded.resumed(customer)).isEqualTo(graded.of(customer));
        }
    }

    @Test
    void theExplanationShowsEachFigureWithItsPointsAndItsRecords() {
        var explanation = explain(sales("300000", "330000").invoiced("2025-06-01/2025-07-01/1000/2025-08-01/950"));
        var figures = explanation.figures().stream().collect(Collectors.toMap(Figure::name, figure -> figure));

        assertThat(figures.get("valueSales").number()).isEqualByComparingTo("315000");
        assertThat(figures.get("valueGrowth").number()).isEqualByComparingTo("0.1");
        assertThat(figures.get("valueGrowth").evidence().first()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(figures.get("valueCollection").number()).isEqualByComparingTo("0.95");
        assertThat((BigDecimal)
                        figures.get("valueCollection").note().arguments().get(0))
                .isEqualByComparingTo("80");
        assertThat(figures.get("valueOnTime").number()).isEqualByComparingTo("0");
        assertThat(figures.get("valueMargin").number()).isNull();
        assertThat(figures.get("valueMargin").note().key()).isEqualTo("tiering.value.unknown");
    }

    @Test
    void aProblemIsToldWhatToPay() {
        var next = explain(sales("50000", "50000").invoiced("2025-12-01/2025-12-20/1000/2025-12-31/640"))
                .next();

        assertThat(next.to()).isEqualTo("GENERAL");
        assertThat(next.missing()).isEqualByComparingTo("60");
        assertThat(next.words().key()).isEqualTo("tiering.next.value.collection");

        var overdue = explain(sales("50000", "50000").invoiced("2022-01-01/2022-02-01/10"));
        assertThat(overdue.next().words().key()).isEqualTo("tiering.next.value.overdue");
        assertThat(overdue.threshold().words().key()).isEqualTo("tiering.threshold.value.overdue");
    }

    @Test
    void theWayUpIsByGrowthThenByTotal() {
        var general = explain(sales("10000", "10500"));
        assertThat(general.next().to()).isEqualTo("POTENTIAL");
        assertThat(general.next().missing()).isEqualByComparingTo("10");

        var potential = explain(sales("10000", "13000"));
        assertThat(potential.value()).isEqualTo("POTENTIAL");
        assertThat(potential.next().to()).isEqualTo("GOLD");

        var influential = explain(sales("10000", "10500").scored("INFLUENCE/influence/1/2025-01-01/9"));
        assertThat(influential.value()).isEqualTo("GENERAL");

        assertThat(explain(sales("0", "5000")).next().to()).isEqualTo("GOLD");
        assertThat(explain(sales("2000000", "3000000")).next()).isNull();
    }

    @Test
    void aProspectIsToldHowFarItIs() {
        var scored = explain(TestFacts.customer().scored("PROSPECT/deal_potential/1/2025-01-01/5"));
        assertThat(scored.next().missing()).isEqualByComparingTo("10");

        var unscored = explain(TestFacts.customer());
        assertThat(unscored.next().words().key()).isEqualTo("tiering.next.value.unscored");
    }

    private static Explanation explain(TestFacts customer) {
        return graded(customer).explain(0).get(0);
    }

    private static TestGrading graded(TestFacts... customers) {
        return new TestGrading(new ValueMethod(), TestFacts.occasion(Rules.DEFAULTS), customers);
    }

    /** Without known cost, in 2024 and in 2025. */
    private static TestFacts sales(String before, String latest) {
        var customer = TestFacts.customer();
        if (!before.equals("0")) {
            customer.ordering("2024-06-01", before);
        }
        return customer.ordering("2025-06-01", latest);
    }
}
