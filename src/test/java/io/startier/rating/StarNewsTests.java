package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.account.UserRegister;
import io.startier.approval.Approvals;
import io.startier.approval.TestDeadlines;
import io.startier.customer.CustomerRegister;
import io.startier.customer.Customers;
import io.startier.notification.TestInbox;
import io.startier.shared.Actor;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what about proposed stars (rows A4, X6). */
@ApplicationTest
class StarNewsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Proposals proposals;

    @Autowired
    private Approvals approvals;

    @Autowired
    private TestRatings given;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestInbox inbox;

    @Autowired
    private TestDeadlines deadlines;

    @Autowired
    private UserRegister users;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private Customers customers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void nobodyHasBeenToldAnything() {
        clock.set(MONDAY);
        given.team();
        inbox.empty();
    }

    @AfterEach
    void everybodyIsBackAndNothingWaits() {
        given.nobodyIsAway();
        jdbc.sql("update approval_request set status = 'WITHDRAWN', open_key = null where status = 'WAITING'")
                .update();
    }

    @Test
    void whoeverIsAskedFirstIsToldToSignAndFindsTheProposalThere() {
        var customer = given.customer("anna");
        long id = propose(customer, 4, "anna");

        assertThat(inbox.readers("STAR_TO_SIGN")).containsExactly("rt-max", "rt-mona");
        assertThat(inbox.titles("STAR_TO_SIGN", "rt-max"))
                .containsExactly(
                        "Please sign: Name rt-anna proposes – → 4★ for Company %s (%s)".formatted(customer, customer));
        assertThat(inbox.links("STAR_TO_SIGN", "rt-max")).containsExactly("/approvals/" + id);
        assertThat(inbox.readers("STAR_DECIDED")).isEmpty();
    }

    @Test
    void itIsToldInTheReadersLanguage() {
        var customer = given.customer("anna", 3);
        propose(customer, 4, "anna");

        var page = mvc.get().uri("/notifications?lang=zh-CN").with(people.as("rt-max"));
        assertThat(page)
                .bodyText()
                .contains("请审批：Name rt-anna 为 Company %s（%s）申请 3★ → 4★".formatted(customer, customer));
        assertThat(inbox.titles("STAR_TO_SIGN", "rt-max", Locale.TRADITIONAL_CHINESE))
                .containsExactly("請簽核：Name rt-anna 為 Company %s（%s）申請 3★ → 4★".formatted(customer, customer));
    }

    @Test
    void theSecondSignatureIsAskedForWhenTheFirstIsGivenAndNeverOfTheSamePerson() {
        long id = propose(given.customer("anna"), 5, "anna");
        decide(id, "approve", "mona", null);

        assertThat(inbox.readers("STAR_TO_SIGN")).containsExactly("rt-gerd", "rt-gina", "rt-max", "rt-mona");
        assertThat(inbox.readers("STAR_DECIDED")).isEmpty();
    }

    @Test
    void theDeputyIsToldAndWhoIsAwayAsWell() {
        people.user("rt-fay", "rt-far", Role.SALESPERSON);
        people.user("rt-fred", "rt-far", Role.SALES_MANAGER);
        given.away("fred", "sam", MONDAY, MONDAY);

        propose(given.customer("fay"), 4, "fay");

        assertThat(inbox.readers("STAR_TO_SIGN")).containsExactly("rt-fred", "rt-sam");
    }

    @Test
    void whoIsAskedInsteadOfSomebodyWhoLeftIsTold() {
        people.user("rt-boss", null, Role.ADMINISTRATOR);
        people.user("rt-nora", "rt-nest", Role.SALESPERSON);
        people.user("rt-ned", "rt-nest", Role.SALES_MANAGER);
        propose(given.customer("nora"), 4, "nora");
        assertThat(inbox.readers("STAR_TO_SIGN")).containsExactly("rt-ned");

        users.deactivate(given.user("ned").id(), given.user("boss"));

        assertThat(inbox.readers("STAR_TO_SIGN")).containsExactly("rt-gerd", "rt-gina", "rt-ned");
        given.revive("ned");
    }

    @Test
    void theManagersOfTheTeamThatTakesACustomerOverAreTold() {
        var customer = given.customer("anna");
        propose(customer, 5, "anna");
        inbox.empty();

        handOver(customer, null, "rt-south");

        assertThat(inbox.readers("STAR_TO_SIGN")).containsExactly("rt-sam");
    }

    @Test
    void theProposerIsToldWhatWasDecidedByWhomAndHowTheCommentBegins() {
        var granted = given.customer("anna");
        var returned = given.customer("anna");
        var rejected = given.customer("anna");
        decide(propose(granted, 4, "anna"), "approve", "max", "Well argued");
        decide(propose(returned, 3, "anna"), "return", "max", "Which plant?\n" + "Please say. ".repeat(9));
        decide(propose(rejected, 3, "anna"), "reject", "mona", "No");

        assertThat(inbox.titles("STAR_DECIDED", "rt-anna"))
                .containsExactly(
                        "Granted by Name rt-max: – → 4★ for Company %s (%s) · Well argued".formatted(granted, granted),
                        "Returned by Name rt-max: – → 3★ for Company %s (%s) · %s…"
                                .formatted(
                                        returned,
                                        returned,
                                        ("Which plant? " + "Please say. ".repeat(9)).substring(0, 80)),
                        "Rejected by Name rt-mona: – → 3★ for Company %s (%s) · No".formatted(rejected, rejected));
        assertThat(inbox.titles("STAR_DECIDED", "rt-anna", Locale.SIMPLIFIED_CHINESE))
                .first()
                .asString()
                .isEqualTo("Name rt-max 已批准：Company %s（%s）的定级申请 – → 4★ · Well argued".formatted(granted, granted));
        assertThat(inbox.readers("STAR_DECIDED")).containsOnly("rt-anna");
    }

    @Test
    void theOwnerIsToldOfAnothersProposalAndNobodyOfTheOwnDecision() {
        decide(propose(given.customer("anna"), 4, "max"), "approve", "gina", null);
        assertThat(inbox.readers("STAR_DECIDED")).containsExactly("rt-anna", "rt-max");
        inbox.empty();

        decide(propose(given.customer("gina"), 4, "gerd"), "approve", "gina", null);
        assertThat(inbox.readers("STAR_DECIDED")).containsExactly("rt-gerd");
    }

    @Test
    void whoTakesTheOwnProposalBackIsToldNothing() {
        proposals.withdraw(propose(given.customer("anna"), 4, "anna"), given.user("anna"));

        assertThat(inbox.readers("STAR_DECIDED")).isEmpty();
    }

    @Test
    void whoDoesNotSeeTheCustomerAnyMoreIsNotToldOfIt() {
        var customer = given.customer("anna");
        long id = propose(customer, 4, "anna");
        handOver(customer, "lena", "rt-south");

        decide(id, "approve", "sam", null);

        assertThat(inbox.readers("STAR_DECIDED")).containsExactly("rt-lena");
    }

    @Test
    void whatTheApplicationGivesBackIsToldSoInTheReadersLanguage() {
        var customer = given.customer("anna");
        long id = propose(customer, 4, "anna");
        transaction.executeWithoutResult(
                status -> approvals.giveBack(given.request(id), Actor.APPLICATION, "Figures of somebody's language"));

        assertThat(inbox.titles("STAR_DECIDED", "rt-anna", Locale.SIMPLIFIED_CHINESE))
                .containsExactly("数据变化过大，已退回：Company %s（%s）的定级申请 – → 4★".formatted(customer, customer));
    }

    @Test
    void aDecisionThatIsRolledBackTellsNobody() {
        long id = propose(given.customer("anna"), 5, "anna");
        inbox.empty();
        transaction.executeWithoutResult(status -> {
            decide(id, "approve", "max", null);
            assertThat(inbox.readers("STAR_TO_SIGN")).isNotEmpty();
            status.setRollbackOnly();
        });
        assertThat(inbox.readers("STAR_TO_SIGN")).isEmpty();

        decide(id, "approve", "max", null);
        assertThat(inbox.readers("STAR_TO_SIGN")).containsExactly("rt-gerd", "rt-gina");
    }

    @Test
    void whoLetsAProposalWaitIsRemindedOncePerTimeAndThenThoseAboveAreTold() {
        var customer = given.customer("anna");
        propose(customer, 4, "anna");
        for (int day = 1; day <= 5; day++) {
            clock.set(MONDAY.plusDays(day));
            deadlines.sweep();
            deadlines.sweep();
        }

        assertThat(inbox.titles("STAR_REMINDER", "rt-max"))
                .hasSize(2)
                .containsOnly(
                        "Waiting for your signature since 2026-03-02: Name rt-anna proposes – → 4★ for Company %s (%s)"
                                .formatted(customer, customer));
        assertThat(inbox.readers("STAR_REMINDER")).containsExactly("rt-max", "rt-max", "rt-mona", "rt-mona");
        assertThat(inbox.readers("STAR_ESCALATED")).containsExactly("rt-gerd", "rt-gina", "rt-max", "rt-mona");
        assertThat(inbox.titles("STAR_ESCALATED", "rt-gina"))
                .containsExactly(
                        "Escalated, not signed since 2026-03-02: Name rt-anna proposes – → 4★ for Company %s (%s). Those above may sign as well."
                                .formatted(customer, customer));
    }

    private void handOver(String customer, String owner, String team) {
        register.handOver(
                customers.withCode(customer).orElseThrow().id(),
                owner == null ? null : given.user(owner).id(),
                people.team(team),
                null,
                Actor.APPLICATION);
    }

    private long propose(String customer, int star, String by) {
        return proposals.propose(customer, star, "Because", null, given.user(by));
    }

    private void decide(long id, String decision, String by, String comment) {
        proposals.decide(id, new DecisionForm(decision, comment, null, null), given.user(by));
    }
}
