package io.startier.tiering.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.shared.FiscalYears;
import io.startier.tiering.Rules;
import io.startier.tiering.TestFacts;
import io.startier.tiering.TestGrading;
import io.startier.tiering.TestRules;
import io.startier.tiering.method.Explanation.Source;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.rules.RfmRules;
import io.startier.tiering.rules.RfmRules.Scoring;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row T4. */
class RfmMethodTests {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2024-01-01, false",
        "2026-01-01, 2024-01-02, true",
        "2026-08-31, 2024-08-31, false",
        "2026-08-31, 2024-09-01, true",
        "2024-02-29, 2022-02-28, false",
        "2024-02-29, 2022-03-01, true",
        "2026-02-28, 2024-02-28, false",
        "2026-02-28, 2024-02-29, true"
    })
    void theWindowBeginsTheDayAfterTheSameDayTwentyFourMonthsEarlier(LocalDate asOf, String order, boolean scored) {
        var graded = new TestGrading(
                new RfmMethod(),
                occasion(Rules.DEFAULTS, asOf),
                TestFacts.customer().ordering(order, "100"));

        assertThat(graded.of(0).get("recency_days") != null).isEqualTo(scored);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, 2026-02-28, false", "2026-08-31, 2026-03-01, true", "2026-08-30, 2026-02-28, false"})
    void whereTheMonthIsShorterItsEndIsTheSameDay(LocalDate asOf, String order, boolean scored) {
        var rules = TestRules.with("rfm", lasting(6));
        var graded = new TestGrading(
                new RfmMethod(), occasion(rules, asOf), TestFacts.customer().ordering(order, "100"));

        assertThat(graded.of(0).get("frequency") != null).isEqualTo(scored);
    }

    @Test
    void ordersAreCountedAndNotLinesAndOlderOnesAreNotSeen() {
        var graded = graded(TestFacts.customer()
                .ordering("2023-12-31/9/9000/0/0 2025-03-01/2/300.50/0/0 2025-12-30/1/-100.25/0/0 2026-01-02/1/5/0/0"));

        assertThat(graded.of(0))
                .containsEntry("recency_days", 2)
                .containsEntry("frequency", 3)
                .containsEntry("monetary", new BigDecimal("200.25"));
    }

    @Test
    void withoutTradeInTheWindowNobodyIsScored() {
        var graded = graded(
                TestFacts.customer().ordering("2023-12-31", "9000"),
                TestFacts.customer(),
                TestFacts.customer().ordering("2025-06-01", "1"));

        assertThat(graded.of(0).values()).containsOnlyNulls();
        assertThat(graded.of(1).values()).containsOnlyNulls();
        assertThat(graded.of(2)).containsEntry("rfm_segment", "NEW");
        assertThat(graded.explain(0))
                .allSatisfy(one -> assertThat(one.value()).isNull())
                .extracting(one -> one.rule().key())
                .containsOnly("tiering.rule.rfm.noTrade");
    }

    /** Cut points by type 7 of 1…n are 1 + (n − 1) × 0.2 and so on. */
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1 2, 1 5",
        "1 2 3, 1 3 5",
        "1 2 3 4 5, 1 2 3 4 5",
        "1 2 3 4 5 6, 1 1 2 3 4 5",
        "1 2 3 4 5 6 7 8 9 10, 1 1 2 2 3 3 4 4 5 5",
        "10 10 10 10 20, 1 1 1 1 5",
        "10 20 20 20 20, 1 2 2 2 2",
        "5 5 5, 1 1 1",
        "0.01 0.02 0.03 0.04 0.05 0.06, 1 1 2 3 4 5",
        "-10 0 10 20 30, 1 2 3 4 5"
    })
    void amountsAreScoredByTheFifthsOfAllCustomers(String amounts, String scores) {
        var graded = new TestGrading(
                new RfmMethod(),
                TestFacts.OCCASION,
                Stream.of(amounts.split(" "))
                        .map(amount -> TestFacts.customer().ordering("2025-06-01", amount))
                        .toList());

        assertThat(graded.all("m")).isEqualTo(numbers(scores));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01 2025-12-31 2025-12-30 2025-12-29 2025-12-28, 5 4 3 2 1",
        "2026-01-01 2026-01-01 2025-12-01, 5 5 1",
        "2025-12-31 2025-12-31, 5 5"
    })
    void theFewerDaysTheHigherTheScore(String days, String scores) {
        var graded = new TestGrading(
                new RfmMethod(),
                TestFacts.OCCASION,
                Stream.of(days.split(" "))
                        .map(day -> TestFacts.customer().ordering(day, "100"))
                        .toList());

        assertThat(graded.all("r")).isEqualTo(numbers(scores));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-02, 1, 20000, 5, 1, 1",
        "2025-12-01, 2, 20000.01, 4, 1, 2",
        "2025-10-03, 3, 50000, 4, 2, 2",
        "2025-10-02, 4, 50000.01, 3, 2, 3",
        "2025-07-05, 8, 300000, 3, 3, 3",
        "2025-07-04, 9, 300000.01, 2, 4, 4",
        "2025-01-01, 16, 1000000, 2, 4, 4",
        "2024-12-31, 17, 1000000.01, 1, 5, 5"
    })
    void fixedCutPointsBelongToTheLowerScoreOfAmountsAndTheHigherOfRecency(
            String day, int orders, String amount, int r, int f, int m) {
        var graded = new TestGrading(
                new RfmMethod(),
                TestFacts.occasion(fixed()),
                TestFacts.customer().ordering(day + "/" + orders + "/" + amount + "/0/0"));

        assertThat(graded.of(0)).containsEntry("r", r).containsEntry("f", f).containsEntry("m", m);
    }

    @ParameterizedTest
    @CsvSource({
        "5, NEW POTENTIAL_LOYALIST POTENTIAL_LOYALIST CHAMPION CHAMPION",
        "4, PROMISING POTENTIAL_LOYALIST POTENTIAL_LOYALIST LOYAL CHAMPION",
        "3, ABOUT_TO_SLEEP ABOUT_TO_SLEEP NEEDS_ATTENTION LOYAL LOYAL",
        "2, HIBERNATING HIBERNATING AT_RISK AT_RISK CANNOT_LOSE",
        "1, LOST LOST AT_RISK AT_RISK CANNOT_LOSE"
    })
    void theSegmentFollowsFromRAndTheMeanOfFAndM(int r, String segments) {
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(fm -> new Scores(r, fm, fm).segment()))
                .containsExactly(segments.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 2, 2", "2, 1, 2", "4, 5, 5", "1, 5, 3", "2, 5, 4"})
    void theMeanOfFAndMIsRoundedHalfUp(int f, int m, int fm) {
        assertThat(new Scores(3, f, m).fm()).isEqualTo(fm);
    }

    /** Means of R, F and M are 3.5, 3 and 3: a score on the mean is high. */
    @ParameterizedTest
    @CsvSource({
        "4, 3, 3, IMPORTANT_VALUE",
        "4, 2, 3, IMPORTANT_DEVELOP",
        "3, 3, 3, IMPORTANT_KEEP",
        "3, 2, 4, IMPORTANT_WIN_BACK",
        "5, 5, 2, GENERAL_VALUE",
        "5, 1, 1, GENERAL_DEVELOP",
        "1, 3, 2, GENERAL_KEEP",
        "3, 2, 2, GENERAL_WIN_BACK"
    })
    void aScoreOnTheMeanOfAllIsHigh(int r, int f, int m, String group) {
        var none = Cuts.at(List.of("0", "0", "0", "0"));
        var scale = new Scale(none, none, none, 2, List.of(7L, 6L, 6L));

        assertThat(scale.group(new Scores(r, f, m))).isEqualTo(group);
    }

    @Test
    void aMeanIsNotRoundedOntoAScore() {
        var none = Cuts.at(List.of("0", "0", "0", "0"));
        var scale = new Scale(none, none, none, 1_000_000, List.of(3_000_001L, 3_000_000L, 2_999_999L));

        assertThat(scale.group(new Scores(3, 3, 3))).isEqualTo("IMPORTANT_KEEP");
    }

    @Test
    void anUnchangedCustomerIsClassedAloneAsInTheRun() {
        var customers = IntStream.range(0, 40)
                .mapToObj(i -> TestFacts.customer()
                        .ordering("2025-%02d-%02d/%d/%d.%02d/0/0"
                                .formatted(1 + i % 12, 1 + i % 28, 1 + i % 7, 97 * i, i)))
                .toList();
        var graded = new TestGrading(new RfmMethod(), TestFacts.OCCASION, customers);

        assertThat(Set.copyOf(graded.all("rfm_segment"))).hasSizeGreaterThan(5);
        IntStream.range(0, 40).forEach(i -> assertThat(graded.resumed(i)).isEqualTo(graded.of(i)));
    }

    @Test
    void theExplanationSaysHowManyDaysOrdersAndHowMuchLeadToTheNextClass() {
        var graded = new TestGrading(
                new RfmMethod(),
                TestFacts.occasion(fixed()),
                TestFacts.customer().ordering("2025-08-01/3/49000/0/0"));

        var segment = graded.explain(0).get(1);
        assertThat(segment.value()).isEqualTo("ABOUT_TO_SLEEP");
        assertThat(segment.next().to()).isEqualTo("POTENTIAL_LOYALIST");
        assertThat(segment.next().at()).isEqualByComparingTo("90");
        assertThat(segment.next().missing()).isEqualByComparingTo("63");
        assertThat(segment.next().words().key()).isEqualTo("tiering.next.rfm.ways.3");
        assertThat(segment.next().words().arguments().get(1))
                .asString()
                .contains("5")
                .contains("NEEDS_ATTENTION");
        assertThat(segment.next().words().arguments().get(2))
                .asString()
                .contains("50000.01")
                .contains("1000.01");
    }

    @Test
    void theFiguresNameTheOrdersOfTheWindowAndTheBestLackNothing() {
        var graded = graded(TestFacts.customer().ordering("2025-12-31", "100"));

        var group = graded.explain(0).get(0);
        assertThat(group.figures().get(2).evidence().source()).isEqualTo(Source.ORDERS);
        assertThat(group.figures().get(2).evidence().first()).isEqualTo(LocalDate.of(2024, 1, 2));
        assertThat(group.figures().get(2).evidence().last()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(group.value()).isEqualTo("IMPORTANT_VALUE");
        assertThat(group.next()).isNull();
    }

    @Test
    void weightsMakeOneTotalOfTheThreeScores() {
        var graded = new TestGrading(
                new RfmMethod(),
                TestFacts.occasion(TestRules.with("rfm", weighing("2", "1", "1"))),
                TestFacts.customer().ordering("2025-12-31", "100"));

        assertThat(graded.of(0)).containsAllEntriesOf(Map.of("r", 5, "f", 1, "m", 1));
        assertThat(graded.explain(0).get(0).figures().get(3).number()).isEqualByComparingTo("3");
    }

    private static TestGrading graded(TestFacts... customers) {
        return new TestGrading(new RfmMethod(), TestFacts.OCCASION, customers);
    }

    private static List<Object> numbers(String text) {
        return Stream.of(text.split(" ")).<Object>map(Integer::valueOf).toList();
    }

    private static Occasion occasion(Rules rules, LocalDate asOf) {
        return new Occasion(rules, asOf, List.of(asOf.getYear() - 2, asOf.getYear() - 1), new FiscalYears(1));
    }

    private static Rules fixed() {
        return TestRules.with("rfm", rules(24, Scoring.FIXED, "1", "1", "1"));
    }

    private static RfmRules lasting(int months) {
        return rules(months, Scoring.QUANTILE, "1", "1", "1");
    }

    private static RfmRules weighing(String r, String f, String m) {
        return rules(24, Scoring.QUANTILE, r, f, m);
    }

    private static RfmRules rules(int months, Scoring scoring, String r, String f, String m) {
        var cuts = RfmRules.DEFAULTS;
        return new RfmRules(
                months,
                scoring,
                cuts.recencyCuts(),
                cuts.frequencyCuts(),
                cuts.monetaryCuts(),
                new BigDecimal(r),
                new BigDecimal(f),
                new BigDecimal(m));
    }
}
