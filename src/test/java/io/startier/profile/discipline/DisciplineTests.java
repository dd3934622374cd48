package io.startier.profile.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.profile.CardScores;
import io.startier.profile.Cards;
import io.startier.profile.Whose;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rows P2 and P7: Ann owns the key account, Max leads her team, Sam another one. */
@ApplicationTest
class DisciplineTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Checks checks;

    @Autowired
    private KeyAccounts accounts;

    @Autowired
    private Analyses analyses;

    @Autowired
    private AnalysisFigures figures;

    @Autowired
    private RepresentativeRecords records;

    @Autowired
    private Cards cards;

    @Autowired
    private CardScores scores;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private int number;
    private String code;
    private long id;
    private long team;

    @BeforeEach
    void aKeyAccount() {
        clock.set(TODAY);
        number = NUMBER.incrementAndGet();
        team = people.team("dc-" + number);
        long ann = people.user("dc-ann" + number, "dc-" + number, Role.SALESPERSON);
        people.user("dc-max" + number, "dc-" + number, Role.SALES_MANAGER);
        people.user("dc-sam", "dc-other", Role.SALES_MANAGER);
        people.user("dc-gina", null, Role.GENERAL_MANAGER);
        people.user("dc-eve", null, Role.EXECUTIVE);
        code = "DC-" + number;
        id = customers.customer(code, "Key " + code, ann, team);
        jdbc.sql("update customer set star_in_force = 4, star_since = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    @Test
    void aCheckOrAChangeByTheOwnerMakesTheWeekDoneAndTheOthersAreMissed() {
        clock.set(TODAY.minusWeeks(2));
        edit(TODAY.minusWeeks(2));
        clock.set(TODAY.minusWeeks(1));
        checks.check(code, user("ann"));
        checks.check(code, user("ann"));
        clock.set(TODAY);

        assertThat(states(4)).containsExactly(CheckState.MISSED, CheckState.DONE, CheckState.DONE, CheckState.OPEN);
        checks.check(code, user("ann"));
        assertThat(states(1)).containsExactly(CheckState.DONE);
    }

    @Test
    void weeksBeforeTheCustomerWasAKeyAccountAskForNothing() {
        rate(2, TODAY.minusWeeks(3));
        rate(4, TODAY.minusWeeks(1));

        assertThat(states(4)).containsExactly(CheckState.NONE, CheckState.NONE, CheckState.MISSED, CheckState.OPEN);
    }

    @Test
    void onlyTheOwnerChecks() {
        assertThatThrownBy(() -> checks.check(code, user("max"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> checks.check(code, people.current("dc-sam"))).isInstanceOf(NotFound.class);
    }

    @Test
    void theGridShowsTheOwnTheTeamsOrAll() {
        assertThat(page("/cards/checks", "dc-ann" + number))
                .hasStatusOk()
                .bodyText()
                .contains(code);
        assertThat(page("/cards/checks?owner=dc-ann" + number, "dc-max" + number))
                .bodyText()
                .contains(code);
        assertThat(page("/cards/checks", "dc-sam")).hasStatusOk().bodyText().doesNotContain(code);
        assertThat(page("/cards/checks.csv?star=4", "dc-max" + number))
                .bodyText()
                .contains(code, "OPEN");
        assertThat(page("/cards?below=50", "dc-max" + number)).bodyText().contains(code);
        assertThat(page("/cards.csv", "dc-sam")).bodyText().doesNotContain(code);
        assertThat(page("/cards?below=0", "dc-sam")).hasStatus(422);
    }

    @Test
    void theListCountsCompletenessLikeTheCard() {
        edit(TODAY);

        assertThat(scores.of(List.of(id)).get(id))
                .isEqualByComparingTo(cards.completeness(id).score())
                .isPositive();
    }

    @Test
    void anAnalysisIsBegunOnceFinishedWithItsFiguresAndReopened() {
        order("2026-02-10", 900);
        order("2026-01-10", 600);
        long analysis = begin();
        assertThat(begin()).isEqualTo(analysis);

        analyses.write(analysis, form("Grew", 0), true, user("max"));
        order("2026-02-11", 50);
        assertThat(figures.of(analyses.require(analysis, user("max"))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.sales()).isEqualByComparingTo("900");
                    assertThat(row.salesBefore()).isEqualByComparingTo("600");
                    assertThat(row.code()).isEqualTo(code);
                });
        assertThatThrownBy(() -> analyses.write(analysis, form("Again", 1), false, user("max")))
                .isInstanceOf(Conflict.class);

        analyses.reopen(analysis, user("max"));
        assertThatThrownBy(() -> analyses.reopen(analysis, user("max"))).isInstanceOf(Conflict.class);
        assertThat(figures.of(analyses.require(analysis, user("max"))).get(0).sales())
                .isEqualByComparingTo("950");
    }

    @Test
    void anAnalysisOfTheTimeWhenNobodyCountedVisitsCanStillBeRead() {
        long analysis = begin();
        analyses.write(analysis, form("Grew", 0), true, user("max"));
        jdbc.sql("update card_analysis set figures = replace(replace(figures, '\"visits\":0', '\"visits\":null'),"
                        + " ',\"complaints\":0', '') where id = ?")
                .param(analysis)
                .update();

        assertThat(figures.of(analyses.require(analysis, user("max"))))
                .singleElement()
                .satisfies(row -> assertThat(row.visits() + row.complaints()).isZero());
        assertThat(page("/cards/analyses/" + analysis, "dc-max" + number)).hasStatusOk();
    }

    @Test
    void analysesBelongToTheTeamsManagersAndAreReadAboveThem() {
        long analysis = begin();

        assertThat(page("/cards/analyses/" + analysis, "dc-eve")).hasStatusOk();
        assertThat(page("/cards/analyses/" + analysis, "dc-sam")).hasStatus(404);
        assertThat(page("/cards/analyses", "dc-ann" + number)).hasStatus(403);
        assertThatThrownBy(() ->
                        analyses.begin(AnalysisKind.MONTH, LocalDate.of(2026, 2, 1), team, people.current("dc-sam")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> analyses.begin(AnalysisKind.MONTH, LocalDate.of(2026, 3, 1), team, user("max")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> analyses.write(analysis, form(" ", 0), true, user("max")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whoSavesLaterKeepsTheirTextBesideTheStored() {
        long analysis = begin();
        analyses.write(analysis, form("First words", 0), false, user("max"));

        assertThat(mvc.post()
                        .uri("/cards/analyses/" + analysis)
                        .param("summary", "Other words")
                        .param("version", "0")
                        .with(people.as("dc-gina"))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("First words", "Other words");
    }

    @Test
    void theRecordBringsTogetherWhatCounts() {
        clock.set(TODAY.minusWeeks(1));
        checks.check(code, user("ann"));
        clock.set(TODAY);
        visit(TODAY.minusWeeks(30));
        visit(TODAY.minusWeeks(2));
        visit(TODAY);

        assertThat(records.of(new Whose(null, null, null), user("max")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.owner()).isEqualTo("dc-ann" + number);
                    assertThat(row.cards()).isEqualTo(1);
                    assertThat(row.checksDone()).isEqualTo(1);
                    assertThat(row.checksMissed()).isEqualTo(10);
                    assertThat(row.checkPercent()).isEqualTo(9);
                    assertThat(row.visits()).isEqualTo(2);
                });
        assertThat(page("/cards/records", "dc-ann" + number))
                .hasStatusOk()
                .bodyText()
                .contains("Name dc-ann" + number);
        assertThat(page("/cards/records.csv", "dc-sam")).bodyText().doesNotContain("dc-ann" + number);
    }

    private List<CheckState> states(int weeks) {
        var account = accounts.all(new Whose(null, null, null), user("ann"));
        return checks.of(account, Week.until(TODAY, weeks)).get(0).states();
    }

    private long begin() {
        return analyses.begin(AnalysisKind.MONTH, LocalDate.of(2026, 2, 1), team, user("max"));
    }

    private static AnalysisForm form(String summary, int version) {
        return new AnalysisForm(summary, null, null, String.valueOf(version));
    }

    private void edit(LocalDate day) {
        var at = Timestamp.from(day.atStartOfDay(clock.getZone()).plusHours(9).toInstant());
        jdbc.sql("""
                        insert into profile_revision (customer_id, section, kind, made_at, made_by, maker)
                        values (?, 'STRATEGY', 'EDITED', ?, ?, 'Ann')
                        """).params(id, at, user("ann").id()).update();
        jdbc.sql("insert into profile_value (customer_id, field, item, content) values (?, 'ourStrategy', '', 'Grow')")
                .param(id)
                .update();
    }

    private void rate(int star, LocalDate day) {
        jdbc.sql("""
                        insert into proposal (customer_id, star, reason, proposer_id, proposed_at, status)
                        values (?, ?, ?, ?, ?, 'EFFECTIVE')
                        """)
                .params(
                        id,
                        star,
                        "r" + star,
                        user("ann").id(),
                        Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant()))
                .update();
        jdbc.sql("""
                        insert into rating (customer_id, star, effective_at, proposal_id, reason, proposer, signatures)
                        select customer_id, star, proposed_at, id, reason, 'Ann', ''
                        from proposal where customer_id = ? and star = ?
                        """).params(id, star).update();
    }

    private void visit(LocalDate day) {
        jdbc.sql("""
                        insert into visit (customer_id, status, kind, hours, visitor_id, done_on, entered_by, entered_at, form_token)
                        values (?, 'DONE', 'CALL', 1, ?, ?, ?, current_timestamp, ?)
                        """)
                .params(id, user("ann").id(), day, user("ann").id(), code + day)
                .update();
    }

    private void order(String day, int amount) {
        jdbc.sql("""
                        insert into sales_order (order_no, customer_id, ordered_on, currency, status, base_amount, costed_amount,
                                                 base_cost)
                        values (?, ?, ?, 'USD', 'CONFIRMED', ?, 0, 0)
                        """).params(code + "-" + day, id, LocalDate.parse(day), amount).update();
    }

    private CurrentUser user(String who) {
        return people.current("dc-" + who + number);
    }

    private MvcTestResult page(String path, String username) {
        return mvc.get().uri(path).with(people.as(username)).exchange();
    }
}
