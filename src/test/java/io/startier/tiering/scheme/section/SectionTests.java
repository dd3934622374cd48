package io.startier.tiering.scheme.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.shared.Invalid;
import io.startier.tiering.Rules;
import io.startier.tiering.rules.Criterion;
import io.startier.tiering.rules.PyramidRules;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each section takes, and what it says to what it does not take (row T13). */
class SectionTests {

    @ParameterizedTest
    @CsvSource({
        "stars, bounds.0, 0.01, ''",
        "stars, bounds.0, 0, positive",
        "stars, bounds.0, 49999.99, ''",
        "stars, bounds.0, 50000, bounds.1 ascending",
        "stars, bounds.4, 1000000, ascending",
        "stars, bounds.4, -1, number",
        "stars, bounds.4, 1.234, number",
        "annualValue, basisYearCount, 1, ''",
        "annualValue, basisYearCount, 0, whole",
        "annualValue, basisYearCount, 10, ''",
        "annualValue, basisYearCount, 11, whole",
        "annualValue, basisYearCount, 1.5, whole",
        "annualValue, annualValueRule, WORST, choice",
        "abc, a, 84.99, ''",
        "abc, a, 0, percent",
        "abc, b, 100, ''",
        "abc, b, 100.01, percent",
        "abc, b, 55, ascending",
        "concentration, warning, 39.99, ''",
        "concentration, alarm, 30, ascending",
        "target, share.0, 44, target",
        "target, share.5, -1, number",
        "rfm, months, 1, ''",
        "rfm, months, 0, whole",
        "rfm, months, 121, whole",
        "rfm, recency.1, 30, ascending",
        "rfm, frequency.3, 8, ascending",
        "rfm, monetary.0, 0, ''",
        "rfm, weight.recency, 0, positive",
        "kaism, cuts.0, 0, ''",
        "kaism, cuts.1, 100, ''",
        "kaism, cuts.1, 100.01, points",
        "kaism, coverage, 0, ''",
        "kaism, coverage, 101, points",
        "kaism, attractiveness.0.weight, 0, positive",
        "kaism, attractiveness.0.name, '', criterion",
        "quadrants, divider, DRAGGED, choice",
        "eightClasses, star, 5, ''",
        "eightClasses, star, 0, whole",
        "eightClasses, star, 6, whole",
        "values, diamond, 70.01, ''",
        "values, diamond, 70, ascending",
        "values, problemOverdueDays, 0, ''",
        "values, problemCollection, 100.5, points",
        "values, growth.0.at, -100, ''",
        "values, growth.1.at, -30, ascending",
        "values, influence.1.at, 10, ''",
        "values, influence.1.at, 10.01, score",
        "values, sales.0.at, -1, number",
        "values, margin.1.points, 100.5, points",
        "values, onTime.weight, 0, positive",
        "prospects, important, 100, ''",
        "prospects, important, 101, points",
        "strategic, bounds.0, 65, bounds.1 descending",
        "strategic, bounds.3, 0, ''",
        "strategic, coverable, '', ''",
        "strategic, coverable, 1, ''",
        "strategic, coverable, 0, whole",
        "pyramid, layer.0, 0, percent",
        "pyramid, layer.2, 100, ''",
        "pyramid, layer.2, 20, ascending",
        "lifetime, years, 20, ''",
        "lifetime, years, 21, whole",
        "lifetime, discount, 0, ''",
        "lifetime, least, 0, whole",
        "costs, capital, 0, ''",
        "costs, capital, 100.01, points",
    })
    void aValueIsTakenOrItsComplaintStandsAtTheField(String key, String name, String text, String complaint) {
        var typed = TypedDefaults.of(key);
        assertThat(typed).containsKey(name);
        typed.put(name, text);
        var read = new Typed(typed);
        TypedDefaults.section(key).take(read, Rules.DEFAULTS);

        var words = complaint.split(" ");
        var expectedName = words.length == 2 ? words[0] : name;
        var expected = words[words.length - 1];
        if (expected.isEmpty()) {
            assertThat(read.complaints()).isEmpty();
        } else {
            assertThat(read.complaints()).extracting(Invalid.Field::field).contains(expectedName);
            assertThat(read.complaints())
                    .filteredOn(one -> one.field().equals(expectedName))
                    .extracting(Invalid.Field::messageKey)
                    .anyMatch(message -> message.endsWith("invalid." + expected));
        }
    }

    @Test
    void aCriterionIsAddedRenamedWeighedAndRemoved() {
        var typed = TypedDefaults.of("prospects");
        typed.put("criteria.0.name", "Influence on others");
        typed.put("criteria.0.weight", "2.5");
        typed.put("criteria.1.remove", "true");
        typed.put("criteria.2.name", "Speed of decision");
        typed.put("criteria.2.weight", "1");

        var criteria = taken("prospects", typed).values().prospects();

        assertThat(criteria)
                .containsExactly(
                        new Criterion("industry_influence", "Influence on others", new BigDecimal("2.5")),
                        new Criterion("speed_of_decision", "Speed of decision", BigDecimal.ONE));
    }

    @Test
    void aNameThatNobodyTouchedStaysTheProductsOwnInEveryLanguage() {
        var typed = TypedDefaults.of("prospects");
        typed.put("criteria.0.name", "行业影响力");
        typed.put("criteria.0.was", "行业影响力");
        assertThat(taken("prospects", typed).values().prospects().get(0).name()).isNull();
    }

    @Test
    void aCriterionThatComesBackUnderItsNameHasItsCodeAgain() {
        assertThat(CriteriaRows.code("Speed of decision")).isEqualTo("speed_of_decision");
        assertThat(CriteriaRows.code("决策速度"))
                .matches("c_[0-9a-f]+")
                .isEqualTo(CriteriaRows.code("决策速度"))
                .isNotEqualTo(CriteriaRows.code("决策质量"));
        assertThat(CriteriaRows.code("A 级")).isNotEqualTo(CriteriaRows.code("A 类"));
    }

    @Test
    void aListKeepsAtLeastOneCriterionAndNoneTwice() {
        var none = TypedDefaults.of("prospects");
        none.put("criteria.0.remove", "true");
        none.put("criteria.1.remove", "true");
        assertThat(complaints("prospects", none)).containsExactly("schemes.invalid.criteria");

        var twice = TypedDefaults.of("prospects");
        twice.put("criteria.2.name", "Industry influence");
        twice.put("criteria.2.weight", "1");
        assertThat(complaints("prospects", twice)).containsExactly("schemes.invalid.criterion.twice");
    }

    @Test
    void aTeamHasBoundsOfItsOwnOnlyWhereAllAreGiven() {
        var typed = TypedDefaults.of("stars");
        for (int i = 0; i < 5; i++) {
            typed.put("teams.ASIA." + i, String.valueOf(1000 * (i + 1)));
            typed.put("teams.EU." + i, "");
        }
        assertThat(taken("stars", typed).teamStarBounds()).containsOnlyKeys("ASIA");
        typed.put("teams.EU.2", "5");
        assertThat(complaints("stars", typed)).containsOnly("tiering.scheme.invalid.number");
    }

    @Test
    void anEmptyLineRemovesAPointAndTwoAreTheLeast() {
        var typed = TypedDefaults.of("values");
        typed.put("influence.0.at", "");
        typed.put("influence.0.points", "");
        assertThat(complaints("values", typed)).containsExactly("schemes.invalid.line");
        typed.put("influence.2.at", "10.00");
        typed.put("influence.1.at", "5");
        typed.put("influence.2.points", "100");
        typed.put("influence.1.points", "40");
        assertThat(taken("values", typed).values().influence().line())
                .extracting(point -> point.at().toPlainString())
                .containsExactly("5", "10");
    }

    @Test
    void policiesAreTakenForClassesThatThereAre() {
        var typed = Map.of("KAISM.KEY", " Visit every week ", "KAISM.NONE", "x", "ABC.A", "");
        assertThat(taken("policies", typed).policies()).isEqualTo(Map.of("KAISM.KEY", "Visit every week"));
        assertThat(complaints("policies", Map.of("KAISM.KEY", "x".repeat(1001))))
                .containsExactly("tiering.scheme.invalid.long");
    }

    @Test
    void whatIsWrongChangesNothing() {
        var typed = new LinkedHashMap<>(TypedDefaults.of("pyramid"));
        typed.put("layer.0", "x");
        assertThat(taken("pyramid", typed).pyramid()).isEqualTo(PyramidRules.DEFAULTS);
    }

    private static Rules taken(String key, Map<String, String> typed) {
        return TypedDefaults.section(key).take(new Typed(typed), Rules.DEFAULTS);
    }

    private static List<String> complaints(String key, Map<String, String> typed) {
        var read = new Typed(typed);
        TypedDefaults.section(key).take(read, Rules.DEFAULTS);
        return read.complaints().stream().map(Invalid.Field::messageKey).toList();
    }
}
