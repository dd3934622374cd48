package io.startier.tiering.star;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.AnnualValueRule;
import io.startier.tiering.Rules;
import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.YearFigures;
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
        var classes = classes(facts(null, null, "0.01", "59999.97", "0.01"), RULES);

        assertThat(classes.get("star_actual")).isEqualTo(0);
        assertThat(classes(facts(null, null, "0.01", "59999.98", "0.01"), RULES).get("star_actual"))
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

    private Map<String, Object> classes(Facts facts, Rules rules) {
        var values = method.begin(rules).finish().classes(facts);
        var classes = new HashMap<String, Object>();
        IntStream.range(0, values.size())
                .forEach(i -> classes.put(method.columns().get(i), values.get(i)));
        return classes;
    }

    private List<Explanation> explain(Facts facts, Rules rules) {
        var columns = new HashMap<>(classes(facts, rules));
        columns.put("basis_total", facts.basisTotal());
        columns.put("potential", facts.potential());
        return method.explain(new Result(facts.teamCode(), facts.years(), rules, columns, Map.of()));
    }

    private static Facts facts(String teamCode, String potential, String... sales) {
        var years = IntStream.range(0, sales.length)
                .mapToObj(i -> new YearFigures(2020 + i, 1, new BigDecimal(sales[i])))
                .toList();
        return new Facts(
                1,
                null,
                null,
                teamCode,
                null,
                potential == null ? null : new BigDecimal(potential),
                years,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static Rules withTeamBounds(Map<String, List<BigDecimal>> bounds) {
        return new Rules(
                RULES.starBounds(),
                bounds,
                RULES.annualValueRule(),
                RULES.basisYearCount(),
                RULES.abcMeasure(),
                RULES.abcACut(),
                RULES.abcBCut(),
                RULES.concentrationWarning(),
                RULES.concentrationAlarm(),
                RULES.targetStructure(),
                true);
    }

    private static List<BigDecimal> amounts(String... numbers) {
        return java.util.stream.Stream.of(numbers).map(BigDecimal::new).toList();
    }
}
