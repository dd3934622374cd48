package io.startier.tiering.star;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.AnnualValueRule;
import io.startier.tiering.Rules;
import io.startier.tiering.TestFacts;
import io.startier.tiering.TestRules;
import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Result;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarMethodTests {

    private static final Rules RULES = Rules.DEFAULTS;

    private final StarMethod method = new StarMethod();

    @ParameterizedTest
    @CsvSource({
        "AVERAGE, 30000, 90000, 60000",
        "AVERAGE, 0, 40000, 20000",
        "AVERAGE, 50000, -10000, 20000",
        "LATEST, 30000, 90000, 90000",
        "LATEST, 90000, 0, 0",
        "BEST, 30000, 90000, 90000",
        "BEST, -30000, 0, 0"
    })
    void theRuleJoinsTheBasisYears(AnnualValueRule rule, BigDecimal first, BigDecimal second, BigDecimal expected) {
        assertThat(rule.join(List.of(first, second))).isEqualByComparingTo(expected);
    }

    @Test
    void roundingAnAverageNeverLiftsItOntoABound() {
        var classes = classes(facts(null, null, "0.02", "39999.97"), RULES);

        assertThat(classes.get("star_actual")).isEqualTo(0);
        assertThat(classes(facts(null, null, "0.02", "39999.98"), RULES).get("star_actual"))
                .isEqualTo(1);
    }

    @Test
    void theSuggestedStarIsTheLargerOne() {
        assertThat(classes(facts(null, "1000000", "40000", "40000"), RULES))
                .containsEntry("star_actual", 1)
                .containsEntry("star_potential", 4)
                .containsEntry("star_suggested", 4);
        assertThat(classes(facts(null, "10", "400000", "400000"), RULES))
                .containsEntry("star_actual", 3)
                .containsEntry("star_potential", 0)
                .containsEntry("star_suggested", 3);
    }

    @Test
    void withoutAnEstimateThereIsNoPotentialStar() {
        assertThat(classes(facts(null, null, "400000", "400000"), RULES))
                .containsEntry("star_potential", null)
                .containsEntry("star_suggested", 3);
    }

    @Test
    void aTeamMayHaveBoundsOfItsOwn() {
        var rules = withTeamBounds(Map.of("asia", amounts("100", "200", "300", "400", "500")));

        assertThat(classes(facts("asia", "350", "450", "450"), rules))
                .containsEntry("star_actual", 4)
                .containsEntry("star_potential", 3);
        assertThat(classes(facts("europe", null, "450", "450"), rules)).containsEntry("star_actual", 0);
        assertThat(classes(facts(null, null, "450", "450"), rules)).containsEntry("star_actual", 0);
    }

    @Test
    void theExplanationNamesTheBoundThatWasMetAndTheWayToTheNext() {
        var explanation = explain(facts(null, "120000", "40000", "50000"), RULES);

        assertThat(explanation.get(0).value()).isEqualTo(1);
        assertThat(explanation.get(0).threshold().at()).isEqualByComparingTo("20000");
        assertThat(explanation.get(0).next().to()).isEqualTo(2);
        assertThat(explanation.get(0).next().missing()).isEqualByComparingTo("5000");
        assertThat(explanation.get(1).next().missing()).isEqualByComparingTo("180000");
        assertThat(explanation.get(2).value()).isEqualTo(2);
        assertThat(explanation.get(2).next().missing()).isEqualByComparingTo("180000");
    }

    @Test
    void atTheTopNothingIsMissingAndAtTheBottomNothingIsMet() {
        assertThat(explain(facts(null, null, "2000000", "2000000"), RULES)
                        .get(0)
                        .next())
                .isNull();
        var bottom = explain(facts(null, null, "0", "0"), RULES);
        assertThat(bottom.get(0).threshold()).isNull();
        assertThat(bottom.get(0).next().missing()).isEqualByComparingTo("20000");
        assertThat(bottom.get(1).value()).isNull();
        assertThat(bottom.get(1).next()).isNull();
    }

    private Map<String, Object> classes(TestFacts customer, Rules rules) {
        var occasion = TestFacts.occasion(rules);
        var values = method.begin(occasion).finish().classes(customer.as(occasion));
        var classes = new HashMap<String, Object>();
        IntStream.range(0, values.size())
                .forEach(i -> classes.put(method.columns().get(i), values.get(i)));
        return classes;
    }

    private List<Explanation> explain(TestFacts customer, Rules rules) {
        var occasion = TestFacts.occasion(rules);
        var facts = customer.as(occasion);
        var columns = new HashMap<>(classes(customer, rules));
        columns.put("basis_total", facts.basisTotal());
        columns.put("potential", facts.potential());
        return method.explain(new Result(facts.teamCode(), facts.years(), occasion, columns, Map.of()));
    }

    private static TestFacts facts(String teamCode, String potential, String first, String second) {
        return TestFacts.customer()
                .ofTeam(teamCode)
                .withPotential(potential)
                .ordering("2024-06-01", first)
                .ordering("2025-06-01", second);
    }

    private static Rules withTeamBounds(Map<String, List<BigDecimal>> bounds) {
        return TestRules.with("teamStarBounds", bounds);
    }

    private static List<BigDecimal> amounts(String... numbers) {
        return java.util.stream.Stream.of(numbers).map(BigDecimal::new).toList();
    }
}
