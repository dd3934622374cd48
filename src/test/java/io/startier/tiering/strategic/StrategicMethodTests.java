package io.startier.tiering.strategic;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.Rules;
import io.startier.tiering.TestFacts;
import io.startier.tiering.TestGrading;
import io.startier.tiering.TestRules;
import io.startier.tiering.rules.Criterion;
import io.startier.tiering.rules.StrategicRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategicMethodTests {

    private static final StrategicRules RULES = StrategicRules.DEFAULTS;

    @ParameterizedTest
    @CsvSource({
        "8,    8,    SVIP",
        "10,   7.99, VIP",
        "7.99, 10,   VIP",
        "6.5,  6.5,  VIP",
        "6.49, 9,    A",
        "5,    5,    A",
        "4.99, 5,    B",
        "3.5,  3.5,  B",
        "3.49, 10,   C",
        "0,    0,    C"
    })
    void theLesserAxisDecidesAndAValueOnABoundBelongsToTheUpperClass(String fit, String potential, String expected) {
        assertThat(graded(scored(fit, potential)).of(0).get("strategic_class")).isEqualTo(expected);
    }

    @Test
    void aTeamMayHaveBoundsOfItsOwn() {
        var rules = with(null, Map.of("asia", bounds("90", "80", "70", "60")));

        assertThat(new TestGrading(
                                new StrategicMethod(),
                                TestFacts.occasion(rules),
                                scored("8", "8").ofTeam("asia"),
                                scored("8", "8").ofTeam("europe"))
                        .all("strategic_class"))
                .containsExactly("VIP", "SVIP");
    }

    @Test
    void withoutAScoreOnEachAxisThereIsNoClass() {
        var graded = graded(
                TestFacts.customer(),
                TestFacts.customer().scored("FIT/satisfaction/1/2025-01-01/9"),
                TestFacts.customer().scored("KAISM_STRENGTH/quality/1/2025-01-01/9"));

        assertThat(graded.all("strategic_class")).containsOnlyNulls();
        assertThat((BigDecimal) graded.of(1).get("strategic_fit")).isEqualByComparingTo("90");
        assertThat(graded.explain(1).get(0).rule().key()).isEqualTo("tiering.rule.strategic.oneAxis");
        assertThat(graded.explain(0).get(0).rule().key()).isEqualTo("tiering.rule.strategic.unscored");
        assertThat(graded.of(2).values()).containsOnlyNulls();
    }

    @Test
    void aCriterionWithoutAScoreIsLeftOut() {
        var graded = graded(
                TestFacts.customer()
                        .scored(
                                "FIT/satisfaction/1/2025-01-01/9 FIT/product_fit/1/2025-01-01/7 POTENTIAL/legal_risk/1/2025-01-01/10"));

        assertThat(graded.of(0).get("strategic_class")).isEqualTo("SVIP");
        assertThat((BigDecimal) graded.of(0).get("strategic_fit")).isEqualByComparingTo("80");
    }

    @ParameterizedTest
    @CsvSource({
        "1, SVIP VIP VIP A",
        "3, SVIP SVIP SVIP A",
        "4, SVIP SVIP SVIP SVIP",
        "9, SVIP SVIP SVIP SVIP",
        "0, VIP VIP VIP A"
    })
    void whereOnlySomeCanBeCoveredTheBoundaryIsTheScoreOfTheLastOneThatFits(int coverable, String expected) {
        var graded = new TestGrading(
                new StrategicMethod(),
                TestFacts.occasion(with(coverable, Map.of())),
                scored("9", "9.5"),
                scored("7", "7"),
                scored("8", "7"),
                scored("6", "6"));

        assertThat(graded.all("strategic_class")).containsExactly((Object[]) expected.split(" "));
    }

    @Test
    void customersWithEqualScoresFitTogetherOrNotAtAll() {
        var graded = new TestGrading(
                new StrategicMethod(),
                TestFacts.occasion(with(2, Map.of())),
                scored("9", "9"),
                scored("7", "8"),
                scored("7", "7"));

        assertThat(graded.all("strategic_class")).containsExactly("SVIP", "VIP", "VIP");
        assertThat(new TestGrading(
                                new StrategicMethod(),
                                TestFacts.occasion(with(1, Map.of())),
                                scored("9", "9"),
                                scored("9", "9"))
                        .all("strategic_class"))
                .containsExactly("VIP", "VIP");
    }

    @Test
    void theBoundaryOfWhatCanBeCoveredHoldsForEveryTeam() {
        var rules = with(1, Map.of("asia", bounds("95", "94", "50", "35")));

        assertThat(new TestGrading(
                                new StrategicMethod(),
                                TestFacts.occasion(rules),
                                scored("9", "9").ofTeam("asia"),
                                scored("8", "8").ofTeam("asia"),
                                scored("8", "8"))
                        .all("strategic_class"))
                .containsExactly("SVIP", "A", "VIP");
    }

    @Test
    void aloneACustomerIsClassedAsInTheRun() {
        for (var coverable : new Integer[] {null, 0, 1, 2, 5}) {
            var graded = new TestGrading(
                    new StrategicMethod(),
                    TestFacts.occasion(with(coverable, Map.of())),
                    scored("7.33", "9"),
                    scored("7", "7"),
                    TestFacts.customer(),
                    scored("2", "8"));
            for (int customer = 0; customer < 4; customer++) {
                assertThat(graded.resumed(customer)).isEqualTo(graded.of(customer));
            }
        }
    }

    @Test
    void theExplanationSaysWhichAxisLacksWhat() {
        var onlyFit = graded(scored("6", "9")).explain(0).get(0);
        assertThat(onlyFit.next().to()).isEqualTo("VIP");
        assertThat(onlyFit.next().missing()).isEqualByComparingTo("5");
        assertThat(onlyFit.next().words().key()).isEqualTo("tiering.next.strategic.fit");
        assertThat(onlyFit.threshold().at()).isEqualByComparingTo("50");

        var both = graded(scored("6", "5.5")).explain(0).get(0);
        assertThat(both.next().missing()).isEqualByComparingTo("10");
        assertThat(both.next().words().key()).isEqualTo("tiering.next.strategic.both");

        assertThat(graded(scored("8", "8")).explain(0).get(0).next()).isNull();
        assertThat(graded(scored("1", "1")).explain(0).get(0).threshold()).isNull();
    }

    @Test
    void whereOnlySomeCanBeCoveredTheWayLeadsToTheBoundaryThatWasFound() {
        var graded = new TestGrading(
                new StrategicMethod(),
                TestFacts.occasion(with(1, Map.of())),
                scored("7", "7.2"),
                scored("6.8", "9"),
                scored("4", "4"));

        var second = graded.explain(1).get(0);
        assertThat(second.value()).isEqualTo("VIP");
        assertThat(second.next().to()).isEqualTo("SVIP");
        assertThat(second.next().missing()).isEqualByComparingTo("2");
        assertThat(second.rule().key()).isEqualTo("tiering.rule.strategic.covering");
        assertThat(graded.explain(0).get(0).next()).isNull();

        var allCovered = new TestGrading(
                new StrategicMethod(), TestFacts.occasion(with(2, Map.of())), scored("6", "6"), scored("5.2", "5.2"));
        assertThat(allCovered.all("strategic_class")).containsExactly("SVIP", "SVIP");
        assertThat(allCovered.explain(1).get(0).next()).isNull();
    }

    private static TestGrading graded(TestFacts... customers) {
        return new TestGrading(new StrategicMethod(), TestFacts.occasion(Rules.DEFAULTS), customers);
    }

    private static TestFacts scored(String fit, String potential) {
        return TestFacts.customer()
                .scored(scores("FIT", RULES.fit(), fit) + " " + scores("POTENTIAL", RULES.potential(), potential));
    }

    private static String scores(String model, List<Criterion> criteria, String score) {
        return criteria.stream()
                .map(criterion -> String.join("/", model, criterion.code(), "1", "2025-01-01", score))
                .collect(Collectors.joining(" "));
    }

    private static Rules with(Integer coverable, Map<String, List<BigDecimal>> teamBounds) {
        return TestRules.with(
                "strategic", new StrategicRules(RULES.fit(), RULES.potential(), RULES.bounds(), coverable, teamBounds));
    }

    private static List<BigDecimal> bounds(String... bounds) {
        return Stream.of(bounds).map(BigDecimal::new).toList();
    }
}
