package io.startier.tiering.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.Rules;
import io.startier.tiering.TestFacts;
import io.startier.tiering.TestGrading;
import io.startier.tiering.TestRules;
import io.startier.tiering.rules.PyramidRules;
import io.startier.tiering.rules.PyramidRules.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row T10. */
class PyramidMethodTests {

    @ParameterizedTest
    @CsvSource({
        "1, 1 0 0 0",
        "2, 1 0 0 1",
        "3, 1 0 1 1",
        "5, 1 0 2 2",
        "6, 1 1 1 3",
        "10, 1 1 3 5",
        "100, 1 19 30 50",
        "101, 2 19 30 50",
        "200, 2 38 60 100",
        "201, 3 38 60 100"
    })
    void eachLayerIsRoundedUp(int customers, String sizes) {
        var graded = graded(
                Rules.DEFAULTS,
                IntStream.rangeClosed(1, customers).mapToObj(String::valueOf).toList());

        var counts =
                graded.all("pyramid").stream().collect(Collectors.groupingBy(layer -> layer, Collectors.counting()));
        assertThat(Layers.NAMES.stream()
                        .map(layer -> counts.getOrDefault(layer, 0L).toString()))
                .containsExactly(sizes.split(" "));
    }

    @Test
    void theMostProfitableStandOnTopAndEqualOnesInTheOrderOfTheirCodes() {
        var graded = graded(Rules.DEFAULTS, List.of("10", "-5", "30", "10", "10", "0"));

        assertThat(graded.all("pyramid_rank")).containsExactly(2, 6, 1, 3, 4, 5);
        assertThat(graded.all("pyramid"))
                .containsExactly("SECONDARY", "SMALL", "IMPORTANT", "ORDINARY", "SMALL", "SMALL");
    }

    @Test
    void theRulesMayRankBySales() {
        var rules = TestRules.with("pyramid", new PyramidRules(Measure.SALES, PyramidRules.DEFAULTS.layers()));
        var loud = TestFacts.customer().ordering("2025-06-01", "1000", "1000", "999");
        var quiet = TestFacts.customer().ordering("2025-06-01", "100", "100", "0");

        assertThat(new TestGrading(new PyramidMethod(), TestFacts.occasion(rules), loud, quiet).all("pyramid_rank"))
                .containsExactly(1, 2);
        assertThat(new TestGrading(new PyramidMethod(), TestFacts.OCCASION, loud, quiet).all("pyramid_rank"))
                .containsExactly(2, 1);
    }

    @Test
    void customersWithoutOrdersInTheBasisYearsAreNotCounted() {
        var customers =
                new ArrayList<>(Collections.nCopies(99, TestFacts.customer().ordering("2023-06-01", "5")));
        customers.add(profit("10"));
        var graded = new TestGrading(new PyramidMethod(), TestFacts.OCCASION, customers);

        assertThat(graded.of(0).values()).containsOnlyNulls();
        assertThat(graded.of(99)).containsEntry("pyramid", "IMPORTANT").containsEntry("pyramid_rank", 1);
        assertThat(graded.explain(0).get(0).rule().key()).isEqualTo("tiering.rule.pyramid.noOrders");
    }

    @Test
    void anUnchangedCustomerHasTheSameLayerAloneAsInTheRun() {
        var graded = graded(
                Rules.DEFAULTS,
                Stream.of("7 0 7 7 12.5 0 0 0 -3 7 0 0")
                        .flatMap(text -> Stream.of(text.split(" ")))
                        .toList());

        IntStream.range(0, 12)
                .forEach(i -> assertThat(graded.resumed(i).get("pyramid"))
                        .isEqualTo(graded.of(i).get("pyramid")));
    }

    @Test
    void theExplanationNamesTheLastOneOfTheLayerAboveAndWhatOvertakesIt() {
        var graded = graded(Rules.DEFAULTS, List.of("50", "40", "30", "20", "10", "5"));

        var ordinary = graded.explain(2).get(0);
        assertThat(ordinary.value()).isEqualTo("ORDINARY");
        assertThat(ordinary.threshold().at()).isEqualByComparingTo("30");
        assertThat(ordinary.next().to()).isEqualTo("SECONDARY");
        assertThat(ordinary.next().at()).isEqualByComparingTo("40");
        assertThat(ordinary.next().missing()).isEqualByComparingTo("10.01");
        assertThat(graded.explain(0).get(0).next()).isNull();
        assertThat(graded.explain(5).get(0).threshold()).isNull();
        assertThat(graded(Rules.DEFAULTS, List.of("50", "40", "40.01", "20", "10", "5"))
                        .of(2))
                .containsAllEntriesOf(Map.of("pyramid", "SECONDARY", "pyramid_rank", 2));
    }

    private static TestGrading graded(Rules rules, List<String> profits) {
        return new TestGrading(
                new PyramidMethod(),
                TestFacts.occasion(rules),
                profits.stream().map(PyramidMethodTests::profit).toList());
    }

    private static TestFacts profit(String profit) {
        var cost = new BigDecimal("1000").subtract(new BigDecimal(profit));
        return TestFacts.customer().ordering("2025-06-01", "1000", "1000", cost.toPlainString());
    }
}
