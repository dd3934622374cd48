package io.startier.tiering.quadrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.tiering.Rules;
import io.startier.tiering.TestFacts;
import io.startier.tiering.TestGrading;
import io.startier.tiering.TestRules;
import io.startier.tiering.rules.QuadrantRules;
import io.startier.tiering.rules.QuadrantRules.Divider;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row T6. */
class QuadrantMethodTests {

    /** Sales/profit of each customer. */
    @ParameterizedTest
    @CsvSource({
        "MEAN, 100/10, C",
        "MEAN, 300/30 100/10, C R",
        "MEAN, 300/10 100/30, L H",
        "MEAN, 100/10 100/10, C C",
        "MEAN, 1/1 1/1 2/0, H H L",
        "MEAN, 900/90 100/10 200/40 0.01/-20, C R H R",
        "MEAN, 0.01/0 0.01/0 0.02/0, H H C",
        "MEDIAN, 300/30 100/10 200/20, C R C",
        "MEDIAN, 300/30 100/10, C R",
        "MEDIAN, 400/1 300/40 200/30 100/2, L C H R",
        "MEDIAN, 0.02/0 0.01/0 0.01/0 0.02/0, C H H C",
        "MEDIAN, -100/-10 -50/-5 200/1, R C C"
    })
    void whatReachesTheDividerIsHigh(Divider divider, String customers, String quadrants) {
        var graded = graded(divider, customers);

        assertThat(graded.all("quadrant")).isEqualTo(names(quadrants));
    }

    @Test
    void aMeanIsNotBlurredByRounding() {
        var graded = graded(Divider.MEAN, "0.03/0 0.03/0 0.04/0");

        assertThat(graded.all("quadrant")).isEqualTo(names("H H C"));
    }

    @Test
    void onlyCustomersWithOrdersInTheBasisYearsCountAndAreClassed() {
        var graded = new TestGrading(
                new QuadrantMethod(),
                TestFacts.OCCASION,
                customer("100/10"),
                TestFacts.customer(),
                TestFacts.customer().ordering("2023-06-01", "1000000"),
                customer("0/0"));

        assertThat(graded.all("quadrant")).containsExactly("CORE_VALUE", null, null, "RECONSIDER");
        assertThat(graded.explain(1).get(0).rule().key()).isEqualTo("tiering.rule.quadrant.noOrders");
    }

    @ParameterizedTest
    @CsvSource({"MEAN", "MEDIAN"})
    void anUnchangedCustomerIsClassedAloneAsInTheRun(Divider divider) {
        var graded = graded(divider, "900/90 100.01/10 200/40 0.01/-20 333.33/40 0/0");

        IntStream.range(0, 6).forEach(i -> assertThat(graded.resumed(i)).isEqualTo(graded.of(i)));
    }

    @Test
    void theExplanationSaysWhatIsMissingToEachDivider() {
        var graded = graded(Divider.MEAN, "900/90 100/10 100/0.01 0/20");

        var core = graded.explain(0).get(0);
        assertThat(core.next()).isNull();
        assertThat(core.figures().get(1).number()).isEqualByComparingTo("275");
        assertThat(core.figures().get(3).number()).isEqualByComparingTo("30.01");
        var low = graded.explain(1).get(0);
        assertThat(low.value()).isEqualTo("RECONSIDER");
        assertThat(low.next().to()).isEqualTo("HIDDEN_GEM");
        assertThat(low.next().missing()).isEqualByComparingTo("20.01");
        assertThat(low.next().words().key()).isEqualTo("tiering.next.quadrant.either");
        assertThat(low.next().words().arguments().get(1))
                .asString()
                .contains("175")
                .contains("LOW_MARGIN");
    }

    @Test
    void exactlyWhatIsMissingMakesTheNextClass() {
        var before = graded(Divider.MEDIAN, "900/10 100/90 500/50");

        var missing = before.explain(0).get(0).next().missing();

        assertThat(missing).isEqualByComparingTo("40");
        assertThat(graded(Divider.MEDIAN, "900/50 100/90 500/50").of(0)).containsEntry("quadrant", "CORE_VALUE");
    }

    private static TestGrading graded(Divider divider, String customers) {
        return new TestGrading(
                new QuadrantMethod(),
                TestFacts.occasion(rules(divider)),
                Stream.of(customers.split(" "))
                        .map(QuadrantMethodTests::customer)
                        .toList());
    }

    private static TestFacts customer(String text) {
        var amounts = text.split("/");
        var cost = new BigDecimal(amounts[0]).subtract(new BigDecimal(amounts[1]));
        return TestFacts.customer().ordering("2025-06-01", amounts[0], amounts[0], cost.toPlainString());
    }

    private static List<Object> names(String letters) {
        return Stream.of(letters.split(" "))
                .<Object>map(letter -> switch (letter) {
                    case "C" -> "CORE_VALUE";
                    case "L" -> "LOW_MARGIN";
                    case "H" -> "HIDDEN_GEM";
                    default -> "RECONSIDER";
                })
                .toList();
    }

    private static Rules rules(Divider divider) {
        return TestRules.with("quadrants", new QuadrantRules(divider));
    }
}
