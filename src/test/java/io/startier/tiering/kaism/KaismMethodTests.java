package io.startier.tiering.kaism;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.Rules;
import io.startier.tiering.TestFacts;
import io.startier.tiering.TestGrading;
import io.startier.tiering.TestRules;
import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Explanation.Figure;
import io.startier.tiering.method.Explanation.Sentence;
import io.startier.tiering.method.Explanation.Source;
import io.startier.tiering.rules.Criterion;
import io.startier.tiering.rules.KaismRules;
import io.startier.tiering.rules.KaismRules.Cuts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaismMethodTests {

    private static final KaismRules RULES = KaismRules.DEFAULTS;

    @ParameterizedTest
    @CsvSource({
        "5,    5,    KEY",
        "10,   10,   KEY",
        "5,    4.99, DEVELOPMENT",
        "4.99, 5,    MAINTENANCE",
        "4.99, 4.99, OPPORTUNITY",
        "0,    0,    OPPORTUNITY"
    })
    void aValueOnALineIsHigh(String attractiveness, String strength, String expected) {
        var graded = graded(TestFacts.customer().scored(all(attractiveness, strength)));

        assertThat(graded.of(0).get("kaism")).isEqualTo(expected);
        assertThat((BigDecimal) graded.of(0).get("kaism_attractiveness"))
                .isEqualByComparingTo(new BigDecimal(attractiveness).movePointRight(1));
        assertThat((BigDecimal) graded.of(0).get("kaism_strength"))
                .isEqualByComparingTo(new BigDecimal(strength).movePointRight(1));
        assertThat((BigDecimal) graded.of(0).get("kaism_coverage")).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 0.5, KEY", "3, 6, 0.5, KEY", "2, 6, 0.3333333333, ", "6, 2, 0.3333333333, ", "6, 0, 0, "})
    void eachAxisNeedsScoresForHalfOfItsWeight(int attractiveness, int strength, String coverage, String expected) {
        var graded = graded(TestFacts.customer().scored(first(attractiveness, strength)));

        assertThat(graded.of(0).get("kaism")).isEqualTo(expected);
        assertThat((BigDecimal) graded.of(0).get("kaism_coverage")).isEqualByComparingTo(coverage);
    }

    @Test
    void coverageGoesByWeightAndNotByNumber() {
        var heavy = List.of(criterion("volume", "3"), criterion("growth", "1"));
        var rules = rules(new KaismRules(heavy, heavy, RULES.cuts(), new BigDecimal("0.75"), Map.of()));
        var one = "KAISM_ATTRACTIVENESS/volume/1/2025-01-01/8 KAISM_STRENGTH/volume/1/2025-01-01/8";

        assertThat(new TestGrading(
                                new KaismMethod(),
                                TestFacts.occasion(rules),
                                TestFacts.customer().scored(one))
                        .of(0)
                        .get("kaism"))
                .isEqualTo("KEY");
        assertThat(new TestGrading(
                                new KaismMethod(),
                                TestFacts.occasion(rules),
                                TestFacts.customer().scored(one.replace("volume", "growth")))
                        .of(0)
                        .get("kaism"))
                .isNull();
    }

    @Test
    void aTeamMayHaveLinesOfItsOwn() {
        var rules = rules(new KaismRules(
                RULES.attractiveness(),
                RULES.strength(),
                RULES.cuts(),
                RULES.leastCoverage(),
                Map.of("asia", new Cuts(new BigDecimal("70"), new BigDecimal("30")))));
        var scores = all("6", "4");

        assertThat(new TestGrading(
                                new KaismMethod(),
                                TestFacts.occasion(rules),
                                TestFacts.customer().ofTeam("asia").scored(scores),
                                TestFacts.customer().ofTeam("europe").scored(scores),
                                TestFacts.customer().scored(scores))
                        .all("kaism"))
                .containsExactly("MAINTENANCE", "DEVELOPMENT", "DEVELOPMENT");
    }

    @Test
    void whoIsNotScoredHasNothing() {
        var graded =
                graded(TestFacts.customer(), TestFacts.customer().scored("FIT/satisfaction/1/2025-01-01/9"), key());

        assertThat(graded.all("kaism")).containsExactly(null, null, "KEY");
        assertThat(graded.of(0).values()).containsOnlyNulls();
        assertThat(graded.of(1).values()).containsOnlyNulls();
    }

    @Test
    void aloneACustomerIsClassedAsInTheRun() {
        var graded = graded(key(), TestFacts.customer(), TestFacts.customer().scored(first(2, 6)));

        for (int customer = 0; customer < 3; customer++) {
            assertThat(graded.resumed(customer)).isEqualTo(graded.of(customer));
        }
    }

    @Test
    void theExplanationSaysHowMuchStrengthIsMissing() {
        var explanation = explain(all("6", "4.38"));

        assertThat(explanation.value()).isEqualTo("DEVELOPMENT");
        assertThat(explanation.threshold().to()).isEqualTo("DEVELOPMENT");
        assertThat(explanation.next().to()).isEqualTo("KEY");
        assertThat(explanation.next().at()).isEqualByComparingTo("50");
        assertThat(explanation.next().missing()).isEqualByComparingTo("6.2");
        assertThat(explanation.next().words().key()).isEqualTo("tiering.next.kaism.strength");
    }

    @ParameterizedTest
    @CsvSource({"4.9, 6, KEY, 1", "4.5, 4, DEVELOPMENT, 5", "4, 4.5, MAINTENANCE, 5", "4, 4, MAINTENANCE, 10"})
    void theNextClassIsTheOneThatIsNearest(String attractiveness, String strength, String to, BigDecimal missing) {
        var next = explain(all(attractiveness, strength)).next();

        assertThat(next.to()).isEqualTo(to);
        assertThat(next.missing()).isEqualByComparingTo(missing);
    }

    @Test
    void atTheTopNothingIsMissingAndAtTheBottomNothingIsMet() {
        assertThat(explain(all("5", "5")).next()).isNull();
        assertThat(explain(all("1", "1")).threshold()).isNull();
    }

    @Test
    void whereScoresAreNotEnoughTheExplanationNamesWhatIsToBeScored() {
        var explanation = explain(first(2, 6));

        assertThat(explanation.value()).isNull();
        assertThat(explanation.rule().key()).isEqualTo("tiering.rule.kaism.notEnough");
        assertThat(explanation.next().missing()).isEqualByComparingTo("0.1666666667");
        assertThat(explanation.next().words().arguments())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.list(Sentence.class))
                .extracting(Sentence::key)
                .containsExactly(
                        "tiering.criterion.profitability",
                        "tiering.criterion.strategic_match",
                        "tiering.criterion.reference_value",
                        "tiering.criterion.payment_soundness");
    }

    @Test
    void everyScoreIsShownWithItsJudgesAndLeadsToItsRecords() {
        var explanation = explain(first(3, 3) + " KAISM_ATTRACTIVENESS/growth/2/2025-01-01/9");
        var figures =
                explanation.figures().stream().collect(Collectors.toMap(Figure::name, figure -> figure, (a, b) -> a));

        assertThat(figures.get("growth").number()).isEqualByComparingTo("8.5");
        assertThat(figures.get("growth").note().arguments().stream()
                        .map(argument -> new BigDecimal(argument.toString())
                                .stripTrailingZeros()
                                .toPlainString()))
                .containsExactly("1", "2", "8", "9", "0.5");
        assertThat(figures.get("growth").evidence().source()).isEqualTo(Source.SCORES);
        assertThat(figures.get("technology").number()).isNull();
        assertThat(figures.get("technology").note().key()).isEqualTo("tiering.score.none");
        assertThat(figures.get("kaismStrengthCoverage").number()).isEqualByComparingTo("0.5");
    }

    @Test
    void aCriterionOfTheCompanyIsCalledAsTheCompanyCallsIt() {
        var own = List.of(new Criterion("own_1", "Knows our founder", BigDecimal.ONE));
        var rules = rules(new KaismRules(own, own, RULES.cuts(), RULES.leastCoverage(), Map.of()));
        var customer = TestFacts.customer()
                .scored("KAISM_ATTRACTIVENESS/own_1/1/2025-01-01/8 KAISM_STRENGTH/own_1/1/2025-01-01/8");

        var figures = new TestGrading(new KaismMethod(), TestFacts.occasion(rules), customer)
                .explain(0)
                .get(0)
                .figures();

        assertThat(figures)
                .filteredOn(figure -> figure.name().equals("own_1"))
                .extracting(Figure::label)
                .containsOnly(Sentence.of("tiering.criterion.named", "Knows our founder"));
    }

    private static Explanation explain(String scores) {
        return graded(TestFacts.customer().scored(scores)).explain(0).get(0);
    }

    private static TestGrading graded(TestFacts... customers) {
        return new TestGrading(new KaismMethod(), TestFacts.occasion(Rules.DEFAULTS), customers);
    }

    private static TestFacts key() {
        return TestFacts.customer().scored(all("7", "8"));
    }

    /** All criteria of an axis have the same score. */
    private static String all(String attractiveness, String strength) {
        return scores("KAISM_ATTRACTIVENESS", RULES.attractiveness(), attractiveness) + " "
                + scores("KAISM_STRENGTH", RULES.strength(), strength);
    }

    /** So many criteria of each axis are scored, with 8. */
    private static String first(int attractiveness, int strength) {
        return (scores("KAISM_ATTRACTIVENESS", RULES.attractiveness().subList(0, attractiveness), "8") + " "
                        + scores("KAISM_STRENGTH", RULES.strength().subList(0, strength), "8"))
                .strip();
    }

    private static String scores(String model, List<Criterion> criteria, String score) {
        return criteria.stream()
                .map(criterion -> String.join("/", model, criterion.code(), "1", "2025-01-01", score))
                .collect(Collectors.joining(" "));
    }

    private static Criterion criterion(String code, String weight) {
        return new Criterion(code, null, new BigDecimal(weight));
    }

    private static Rules rules(KaismRules kaism) {
        return TestRules.with("kaism", kaism);
    }
}
