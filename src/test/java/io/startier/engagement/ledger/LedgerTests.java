package io.startier.engagement.ledger;

import static io.startier.engagement.ledger.TestLedger.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.startier.account.TestPeople;
import io.startier.testing.ApplicationTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Row G1. */
@ApplicationTest
@Transactional
class LedgerTests {

    private static final LedgerFilter ALL = LedgerFilter.of("all");
    private static final LedgerFilter UNDER = LedgerFilter.of("under");

    @Autowired
    private TestLedger given;

    @Autowired
    private ServiceLedger ledger;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aTeam() {
        given.prepare();
    }

    @ParameterizedTest(name = "in {0} days: {1} promised, {2} had")
    @CsvSource({"90, 3, 2", "180, 6, 3", "365, 12, 4"})
    void eachPeriodHasItsFirstDayAndToday(int days, long promised, long had) {
        long id = given.customer("LE-P", 3);
        for (int ago : List.of(0, 90, 91, 365, 366)) {
            given.activity(id, "visit", TODAY.minusDays(ago), 1);
        }

        var served = ledger.of(id, days).orElseThrow().served();

        assertThat(served.contactsPromised()).isEqualTo(promised);
        assertThat(served.contacts()).isEqualTo(had);
        assertThat(served.whole()).isTrue();
    }

    @Test
    void visitsAndCallsOfADayAreOneContactAndNothingElseIs() {
        long id = given.customer("LE-D", 3);
        given.activity(id, "visit", TODAY.minusDays(5), 2);
        given.activity(id, "call", TODAY.minusDays(5), 1);
        given.activity(id, "call", TODAY.minusDays(4), 1);
        given.activity(id, "sample", TODAY.minusDays(3), 9);
        given.activity(id, "complaint", TODAY.minusDays(2), 9);

        var served = ledger.of(id, 90).orElseThrow().served();

        assertThat(served.contacts()).isEqualTo(2);
        assertThat(served.contactCost()).isEqualByComparingTo("200");
    }

    @Test
    void aNewCustomerIsPromisedNothingBeforeItWasEntered() {
        long id = given.customer("LE-N", null);
        jdbc.sql("update service_promise set visit_days = 20 where star = 0").update();
        given.enteredOn(id, TODAY.minusDays(45));
        given.activity(id, "call", TODAY.minusDays(45), 1);
        given.activity(id, "call", TODAY.minusDays(46), 1);

        var served = ledger.of(id, 90).orElseThrow().served();

        assertThat(served.from()).isEqualTo(TODAY.minusDays(45));
        assertThat(served.whole()).isFalse();
        assertThat(served.contactsPromised()).isEqualTo(2);
        assertThat(served.contacts()).isOne();
    }

    @Test
    void whatAnotherStarPromisedIsNotJudgedAndTheSameStarSignedAgainChangesNothing() {
        long id = given.customer("LE-S", null);
        given.rated(id, null, 2, TODAY.minusDays(400));
        given.rated(id, 2, 5, TODAY.minusDays(60));
        given.rated(id, 5, 5, TODAY.minusDays(10));
        given.complaint(
                id,
                TODAY.minusDays(61).atTime(12, 0),
                TODAY.minusDays(58),
                TODAY.minusDays(60).atTime(9, 0),
                TODAY.minusDays(58).atTime(23, 0));

        var served = ledger.of(id, 90).orElseThrow().served();

        assertThat(served.from()).isEqualTo(TODAY.minusDays(60));
        assertThat(served.contactsPromised()).isEqualTo(60 / 14);
        assertThat(served.answers()).isZero();
        assertThat(served.solutions()).isOne();
        assertThat(served.solutionsKept()).isOne();
    }

    @Test
    void anAnswerInTheLastMomentIsInTimeAndWhatIsNotDueYetIsNotCounted() {
        long id = given.customer("LE-C", 3);
        var due = TODAY.minusDays(20).atTime(12, 0);
        var solve = TODAY.minusDays(15);
        given.complaint(id, due, solve, due, solve.atTime(23, 59));
        given.complaint(id, due, solve, due.plusSeconds(1), solve.plusDays(1).atTime(0, 0));
        given.complaint(id, due, solve, null, null);
        given.complaint(id, TODAY.atTime(11, 59), TODAY, null, null);
        given.complaint(id, TODAY.atTime(12, 1), TODAY.plusDays(5), TODAY.atTime(10, 0), null);

        var served = ledger.of(id, 90).orElseThrow().served();

        assertThat(List.of(served.answers(), served.answersKept())).containsExactly(4L, 1L);
        assertThat(List.of(served.solutions(), served.solutionsKept())).containsExactly(3L, 1L);
    }

    @Test
    void commitmentsCountOnceTheirDayIsOver() {
        long id = given.customer("LE-T", 5);
        var due = TODAY.minusDays(10);
        given.commitment(id, 1, due, "DONE", due);
        given.commitment(id, 2, due, "DONE", due.plusDays(1));
        given.commitment(id, 3, due, "OPEN", null);
        given.commitment(id, 4, due, "CANCELLED", due);
        given.commitment(id, 5, TODAY, "OPEN", null);
        given.commitment(id, 6, TODAY.minusDays(90), "DONE", TODAY.minusDays(100));
        given.commitment(id, 7, TODAY.minusDays(91), "OPEN", null);
        given.ownTask(id, due);

        var served = ledger.of(id, 90).orElseThrow().served();

        assertThat(List.of(
                        served.commitments(),
                        served.commitmentsKept(),
                        served.commitmentsLate(),
                        served.commitmentsOpen()))
                .containsExactly(4L, 2L, 1L, 1L);
    }

    @Test
    void aLostCustomerIsPromisedNothing() {
        long id = given.customer("LE-L", 4);
        jdbc.sql("update customer set stage = 'LOST' where id = ?").param(id).update();

        assertThat(ledger.of(id, 90)).isEmpty();
        assertThat(codes(ALL, "le.anna")).isEmpty();
    }

    @Test
    void theUnderServedWithTheMostMoneyAtStakeComeFirst() {
        book();

        assertThat(codes(UNDER, "le.gina")).containsExactly("LE-B", "LE-A", "LE-O", "LE-U");
        assertThat(ledger.all(UNDER, people.current("le.gina")))
                .extracting(LedgerRow::atStake)
                .containsExactly(
                        new BigDecimal("900000.00"), new BigDecimal("500000.00"), new BigDecimal("70000.00"), null);
        assertThat(codes(LedgerFilter.of("over"), "le.gina")).containsExactly("LE-X");
    }

    @Test
    void whatIsUrgentIsTheBeginningOfTheUnderServedAndTheSumOfAll() {
        book();

        var urgent = ledger.urgent(LedgerFilter.of("under"), 2, people.current("le.gina"));

        assertThat(urgent.rows()).extracting(LedgerRow::code).containsExactly("LE-B", "LE-A");
        assertThat(urgent.under()).isEqualTo(4);
        assertThat(urgent.atStake()).isEqualByComparingTo("1470000");
        assertThat(urgent.over()).isOne();
        var top = ledger.urgent(LedgerFilter.of("under").ofTheTop(), 2, people.current("le.gina"));
        assertThat(List.of(top.under(), top.over())).containsExactly(3L, 0L);
        jdbc.sql("update service_limit set kept_share = 0.01").update();
        jdbc.sql("delete from service_promise where star > 2").update();
        jdbc.sql("delete from task").update();
        assertThat(ledger.urgent(LedgerFilter.of("under"), 2, people.current("le.gina"))
                        .rows())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} sees {1}")
    @CsvSource({
        "le.anna, LE-A LE-B LE-F LE-U LE-X",
        "le.otto, LE-O",
        "le.max, LE-A LE-B LE-F LE-U LE-X",
        "le.gina, LE-A LE-B LE-F LE-O LE-U LE-X",
        "le.eve, LE-A LE-B LE-F LE-O LE-U LE-X"
    })
    void everybodySeesTheirOwnCustomers(String reader, String seen) {
        book();
        var byName = filter("all", null, null, null, null, "name");

        assertThat(codes(byName, reader)).containsExactly(seen.split(" "));
        assertThat(total(byName, reader).customers()).isEqualTo(seen.split(" ").length);
    }

    @ParameterizedTest(name = "by {0}: {1}")
    @CsvSource({
        "stake, LE-B LE-A LE-X LE-F LE-U",
        "share, LE-B LE-U LE-A LE-X LE-F",
        "missed, LE-B LE-A LE-U LE-X LE-F",
        "more, LE-X LE-F LE-U LE-A LE-B",
        "star, LE-B LE-F LE-A LE-X LE-U",
        "name, LE-A LE-B LE-F LE-U LE-X"
    })
    void theLedgerStandsInTheOrderThatIsAskedFor(String sort, String order) {
        book();

        assertThat(codes(filter("all", null, null, null, null, sort), "le.anna"))
                .containsExactly(order.split(" "));
    }

    @Test
    void starOwnerTeamAndTextNarrowTheLedger() {
        book();

        assertThat(codes(filter("all", "5", null, null, null, "name"), "le.gina"))
                .containsExactly("LE-B");
        assertThat(codes(filter("all", "key", null, null, null, "name"), "le.gina"))
                .containsExactly("LE-A", "LE-F", "LE-O");
        assertThat(codes(filter("all", "ordinary", null, null, null, "name"), "le.gina"))
                .containsExactly("LE-U", "LE-X");
        assertThat(codes(filter("all", "-", null, null, null, "name"), "le.gina"))
                .containsExactly("LE-U");
        assertThat(codes(filter("all", null, "le.otto", null, null, "name"), "le.gina"))
                .containsExactly("LE-O");
        assertThat(codes(filter("all", null, null, "le.other", null, "name"), "le.gina"))
                .containsExactly("LE-O");
        assertThat(codes(filter("all", null, null, "le.other", null, "name"), "le.anna"))
                .isEmpty();
        assertThat(codes(filter("all", null, null, null, "company le-f", "name"), "le.gina"))
                .containsExactly("LE-F");
        assertThat(codes(filter("all", null, null, null, "%", "name"), "le.gina"))
                .isEmpty();
    }

    @Test
    void theListAndTheSumsFollowTheSameRulesAsTheSentences() {
        book();
        var rows = ledger.all(ALL, people.current("le.gina"));
        var sum = total(ALL, "le.gina");

        assertThat(codes(UNDER, "le.gina")).containsExactlyInAnyOrderElementsOf(codesOf(rows, Verdict.UNDER));
        assertThat(codes(LedgerFilter.of("over"), "le.gina"))
                .containsExactlyInAnyOrderElementsOf(codesOf(rows, Verdict.OVER));
        assertThat(sum.under()).isEqualTo(codesOf(rows, Verdict.UNDER).size());
        assertThat(sum.over()).isEqualTo(codesOf(rows, Verdict.OVER).size());
        assertThat(sum.promised())
                .isEqualTo(
                        rows.stream().mapToLong(row -> row.served().promised()).sum());
        assertThat(sum.kept())
                .isEqualTo(rows.stream().mapToLong(row -> row.served().kept()).sum());
        assertThat(sum.underStake()).isEqualByComparingTo("1470000");
        assertThat(sum.overStake()).isEqualByComparingTo(stakeOf(rows, Verdict.OVER));
    }

    @Test
    void otherLimitsChangeWhoIsUnderServed() {
        book();
        jdbc.sql("update service_limit set kept_share = 0.50, contact_factor = 7")
                .update();

        assertThat(codes(UNDER, "le.anna")).containsExactly("LE-B", "LE-U");
        assertThat(codes(LedgerFilter.of("over"), "le.anna")).isEmpty();
    }

    @Test
    void aLongLedgerIsReadPageByPage() {
        for (int number = 0; number < 53; number++) {
            given.customer("LE-%02d".formatted(number), 3);
        }
        var byName = filter("under", null, null, null, null, "name");
        var address = UriComponentsBuilder.fromPath("/service-ledger");

        var second = ledger.page(byName, total(byName, "le.anna").under(), 2, address, people.current("le.anna"));

        assertThat(second.total()).isEqualTo(53);
        assertThat(second.rows()).extracting(LedgerRow::code).containsExactly("LE-50", "LE-51", "LE-52");
        assertThat(second.next()).isNull();
        assertThat(second.previous()).isEqualTo("/service-ledger?page=1");
    }

    /**
     * Of Anna: A (3★) had 2 of 3 contacts, B (5★) none of 6, F (4★) all of 4, X (1★) 6 of 1 and U (unrated, of the last half year)
     * broke its one commitment; of Otto O (3★) none of 3.
     */
    private void book() {
        given.assessment();
        long a = given.customer("LE-A", 3);
        given.calls(a, 2);
        given.worth(a, 100_000, 500_000);
        long b = given.customer("LE-B", 5);
        given.worth(b, 900_000, 500_000);
        long f = given.customer("LE-F", 4);
        given.calls(f, 4);
        given.worth(f, 300_000, null);
        long x = given.customer("LE-X", 1);
        given.calls(x, 6);
        given.worth(x, 1_000, null);
        long u = given.customer("LE-U", null);
        given.commitment(u, 1, TODAY.minusDays(10), "OPEN", null);
        long o = given.customer("LE-O", 3, "le.otto", "le.other");
        given.worth(o, 70_000, null);
    }

    private static LedgerFilter filter(String show, String star, String owner, String team, String q, String sort) {
        return new LedgerFilter(show, 90, star, owner, team, q, sort);
    }

    private List<String> codes(LedgerFilter filter, String reader) {
        return ledger.all(filter, people.current(reader)).stream()
                .map(LedgerRow::code)
                .toList();
    }

    private StarLine total(LedgerFilter filter, String reader) {
        return ledger.byStar(filter, people.current(reader)).stream().reduce(StarLine.NONE, StarLine::plus);
    }

    private static List<String> codesOf(List<LedgerRow> rows, Verdict verdict) {
        return rows.stream()
                .filter(row -> row.verdict() == verdict)
                .map(LedgerRow::code)
                .toList();
    }

    private static BigDecimal stakeOf(List<LedgerRow> rows, Verdict verdict) {
        return rows.stream()
                .filter(row -> row.verdict() == verdict && row.atStake() != null)
                .map(LedgerRow::atStake)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
