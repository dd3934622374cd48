package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.account.UserRegister;
import io.startier.customer.CustomerRegister;
import io.startier.customer.Customers;
import io.startier.shared.Actor;
import io.startier.shared.NotFound;
import io.startier.shared.SpokenException;
import io.startier.testing.ApplicationTest;
import io.startier.testing.TwoAtOnce;
import io.startier.tiering.Assessments;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Row A5, one hazard each: somebody is about to decide on a proposal while another changes what they decide on. */
@ApplicationTest
@Tag("postgres")
class ProposalOverlapTests {

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalRecords records;

    @Autowired
    private ProposalRows rows;

    @Autowired
    private TestRatings given;

    @Autowired
    private TestPeople people;

    @Autowired
    private UserRegister users;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private Customers customers;

    @Autowired
    private Assessments assessments;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private TwoAtOnce twoAtOnce;

    @BeforeEach
    void team() {
        given.team();
        people.user("rt-boss", null, Role.ADMINISTRATOR);
        twoAtOnce = new TwoAtOnce(transaction, jdbc);
    }

    @AfterEach
    void stop() {
        twoAtOnce.close();
        given.nobodyIsAway();
        given.revive("max");
    }

    /** H1. */
    @Test
    void ofTwoApprovalsTheSecondHearsOfTheFirstAndNothingIsCountedTwice() throws Exception {
        var customer = given.customer("anna");
        long id = propose(customer, 3, "anna");

        assertThat(race(() -> decide(id, "max", 0), () -> decide(id, "mona", 0)))
                .isEqualTo("approval.overtaken.APPROVED");

        assertThat(given.count("approval_decision", "request_id = ?", given.request(id)))
                .isOne();
        assertThat(given.count("rating", "proposal_id = ?", id)).isOne();
        assertThat(given.count("audit_entry", "customer_id = ? and action = 'STAR_GRANTED'", customerId(customer)))
                .isOne();
    }

    /** H3. */
    @Test
    void anOldPageCannotApproveWhatIsBeingWithdrawn() throws Exception {
        var customer = given.customer("anna");
        long id = propose(customer, 3, "anna");

        assertThat(race(() -> proposals.withdraw(id, given.user("anna")), () -> decide(id, "max", 0)))
                .isEqualTo("approval.overtaken.WITHDRAWN");

        assertThat(given.star(customer)).isNull();
    }

    /** H5. */
    @Test
    void whoBecomesManagerAtThatMomentDoesNotSignTheirOwn() throws Exception {
        people.team("rt-late");
        people.user("rt-lars", "rt-late", Role.SALES_MANAGER);
        people.user("rt-lotte", "rt-late", Role.SALESPERSON);
        long id = propose(given.customer("lotte"), 4, "lotte");

        assertThat(race(() -> given.role("lotte", Role.SALES_MANAGER, true), () -> decide(id, "lotte", null)))
                .isEqualTo("approval.refused.own");
        assertThat(decide(id, "lotte", null)).isEqualTo("approval.refused.own");
        assertThat(given.count("approval_decision", "request_id = ?", given.request(id)))
                .isZero();
    }

    /** H6. */
    @Test
    void onePersonInTwoWindowsGivesOneSignature() throws Exception {
        long id = propose(given.customer("lena"), 5, "lena");

        assertThat(race(() -> decide(id, "gina", 0), () -> decide(id, "gina", null)))
                .isEqualTo("approval.refused.twice");

        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_GM);
    }

    /** H6, through a deputy. */
    @Test
    void onePersonWithTwoHatsGivesOneSignature() throws Exception {
        var customer = given.customer("anna");
        long id = propose(customer, 5, "anna");
        given.away("max", "gina", LocalDate.now(), LocalDate.now().plusDays(1));

        assertThat(race(() -> decide(id, "gina", 0), () -> decide(id, "gina", 1)))
                .isEqualTo("approval.refused.twice");

        assertThat(given.star(customer)).isNull();
    }

    /** H7. */
    @Test
    void aGeneralManagerWithAnOldPageDoesNotSlipInBehindTheManager() throws Exception {
        long id = propose(given.customer("anna"), 5, "anna");
        assertThat(decide(id, "gina", 0)).isEqualTo("approval.waiting.SALES_MANAGER");

        assertThat(race(() -> decide(id, "max", 0), () -> decide(id, "gina", 0)))
                .isEqualTo("approval.overtaken.APPROVED");

        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_GM);
    }

    /** H8. */
    @Test
    void aFormSentTwiceAtOnceIsOneProposal() throws Exception {
        var customer = given.customer("anna");
        var form = new ProposalForm(
                customer, "3", "Because", null, UUID.randomUUID().toString());

        var second = twoAtOnce.race(
                () -> proposals.propose(form, given.user("anna")), () -> proposals.propose(form, given.user("anna")));

        assertThat(given.count("proposal", "customer_id = ?", customerId(customer)))
                .isOne();
        assertThat(given.count("proposal", "id = ?", second)).isOne();
    }

    /** H9. */
    @Test
    void figuresThatChangeAtThatMomentAreReviewedAgain() throws Exception {
        var customer = given.customer("anna");
        assessments.runNow(null, null, Actor.APPLICATION);
        figuresChange(customer, 700_000);
        long id = propose(customer, 3, "anna");
        var seen = rows.require(id, given.user("max")).fingerprint();

        assertThat(race(() -> figuresChange(customer, 707_000), () -> decide(id, "max", 0, seen)))
                .isEqualTo("rating.figures.changed");

        assertThat(given.star(customer)).isNull();
        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_MANAGER);
        assertThat(given.count("approval_decision", "request_id = ?", given.request(id)))
                .isZero();
    }

    /** H9, with figures that move further than the rules tolerate. */
    @Test
    void figuresThatMoveTooFarAtThatMomentGiveTheProposalBack() throws Exception {
        var customer = given.customer("anna");
        assessments.runNow(null, null, Actor.APPLICATION);
        figuresChange(customer, 700_000);
        long id = propose(customer, 3, "anna");
        var seen = rows.require(id, given.user("max")).fingerprint();

        assertThat(race(() -> figuresChange(customer, 70_000), () -> decide(id, "max", 0, seen)))
                .isEqualTo("rating.look.returned");

        assertThat(given.star(customer)).isNull();
        assertThat(given.status(id)).isEqualTo(ProposalStatus.RETURNED);
        assertThat(given.count("approval_decision", "request_id = ?", given.request(id)))
                .isZero();
    }

    /** H10. */
    @Test
    void figuresThatAreWrittenAnewAndStayTheSameStopNobody() throws Exception {
        var customer = given.customer("anna");
        assessments.runNow(null, null, Actor.APPLICATION);
        figuresChange(customer, 777_777);
        long id = propose(customer, 3, "anna");
        var seen = rows.require(id, given.user("max")).fingerprint();

        assertThat(race(() -> figuresChange(customer, 777_777), () -> decide(id, "max", 0, seen)))
                .isEqualTo("done");

        assertThat(given.star(customer)).isEqualTo(3);
    }

    /** H11. */
    @Test
    void anApproverWhoIsDeactivatedAtThatMomentDecidesNothing() throws Exception {
        var customer = given.customer("anna");
        long id = propose(customer, 3, "anna");
        var max = given.user("max");

        var outcome = race(
                () -> {
                    records.queueFor(customerId(customer));
                    users.deactivate(max.id(), given.user("boss"));
                },
                () -> decide(id, max, 0, null));

        assertThat(outcome).isEqualTo("approval.refused.role.SALES_MANAGER");
        assertThat(given.star(customer)).isNull();
    }

    /** H12. */
    @Test
    void whileTheCustomerChangesTeamsItsOldManagerDecidesNothing() throws Exception {
        var customer = given.customer("anna");
        long id = propose(customer, 5, "anna");
        var sam = given.user("sam");

        assertThat(race(
                        () -> register.handOver(customerId(customer), sam.id(), sam.teamId(), null, Actor.APPLICATION),
                        () -> decide(id, "max", 0)))
                .isEqualTo("approval.overtaken.WAITING");

        assertThat(decide(id, "sam", null)).isEqualTo("done");
        assertThat(given.count("audit_entry", "customer_id = ? and action = 'STAR_REROUTED'", customerId(customer)))
                .isOne();
    }

    /** H13: a customer cannot be merged or archived; what can take it away is the undoing of the import it came with. */
    @Test
    void forACustomerThatIsBeingTakenAwayNothingCanBeProposed() throws Exception {
        var customer = given.customer("anna");
        long customerId = customerId(customer);

        assertThat(race(
                        () -> jdbc.sql("delete from customer where id = ?")
                                .param(customerId)
                                .update(),
                        () -> outcome(() -> propose(customer, 3, "anna"))))
                .isEqualTo("absent");

        assertThat(given.count("proposal", "customer_id = ?", customerId)).isZero();
    }

    /** H13, the other way round. */
    @Test
    void aCustomerWithAProposalCannotBeTakenAway() throws Exception {
        var customer = given.customer("anna");
        long customerId = customerId(customer);

        var refused = twoAtOnce.race(() -> propose(customer, 3, "anna"), () -> {
            try {
                jdbc.sql("delete from customer where id = ?").param(customerId).update();
                return false;
            } catch (DataIntegrityViolationException attached) {
                return true;
            }
        });

        assertThat(refused).isTrue();
        assertThat(given.count("proposal", "open_key = ?", customerId)).isOne();
    }

    /** H14. */
    @Test
    void ofTwoProposalsTheSecondIsShownTheFirst() throws Exception {
        var customer = given.customer("anna");

        assertThat(race(() -> propose(customer, 4, "anna"), () -> outcome(() -> propose(customer, 3, "max"))))
                .isEqualTo("rating.open");

        assertThat(given.count("proposal", "customer_id = ?", customerId(customer)))
                .isOne();
    }

    /** H25. */
    @Test
    void anAssessmentNeverProposesWhatWasRejectedNorAnythingElse() {
        var customer = given.customer("anna");
        assessments.runNow(null, null, Actor.APPLICATION);
        long id = propose(customer, 5, "anna");
        proposals.decide(id, new DecisionForm("reject", "No", 0, null), given.user("max"));
        long before = given.count("proposal", "id > ?", 0);

        figuresChange(customer, 9_000_000);
        assessments.runNow(null, null, Actor.APPLICATION);

        assertThat(given.count("proposal", "id > ?", 0)).isEqualTo(before);
        assertThat(given.count("proposal", "open_key = ?", customerId(customer)))
                .isZero();
    }

    private String race(Runnable first, Supplier<String> second) throws Exception {
        return twoAtOnce.race(first, second);
    }

    private long propose(String customer, int star, String by) {
        return proposals.propose(customer, star, "Because", null, given.user(by));
    }

    private String decide(long id, String by, Integer version) {
        return decide(id, given.user(by), version, null);
    }

    private String decide(long id, String by, Integer version, String seen) {
        return decide(id, given.user(by), version, seen);
    }

    private String decide(long id, CurrentUser by, Integer version, String seen) {
        return outcome(() -> proposals.decide(id, new DecisionForm("approve", null, version, seen), by));
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (SpokenException refusal) {
            return refusal.messageKey();
        } catch (NotFound absent) {
            return "absent";
        }
    }

    private void figuresChange(String customer, int value) {
        transaction.executeWithoutResult(status -> {
            records.queueFor(customerId(customer));
            jdbc.sql("update assessment_result set annual_value = ? where customer_id = ?")
                    .params(value, customerId(customer))
                    .update();
        });
    }

    private long customerId(String code) {
        return customers.withCode(code).orElseThrow().id();
    }
}
