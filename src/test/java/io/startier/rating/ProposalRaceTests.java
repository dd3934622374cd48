package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.account.UserRegister;
import io.startier.audit.TestAudit;
import io.startier.customer.CustomerRegister;
import io.startier.customer.Customers;
import io.startier.shared.Actor;
import io.startier.shared.NotFound;
import io.startier.shared.SpokenException;
import io.startier.testing.ApplicationTest;
import io.startier.tiering.Assessments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Row A5 under load: many people at once, each round with one winner and nothing counted twice. How many rounds says
 * {@code -Dstartier.races=1000}.
 */
@ApplicationTest
@Tag("postgres")
class ProposalRaceTests {

    private static final int ROUNDS = Integer.getInteger("startier.races", 20);
    private static final int THREADS = 8;

    @Autowired
    private Proposals proposals;

    @Autowired
    private TestRatings given;

    @Autowired
    private TestPeople people;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private TestAudit audit;

    @Autowired
    private ProposalRows rows;

    @Autowired
    private UserRegister users;

    @Autowired
    private Assessments assessments;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private String assessed;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @BeforeEach
    void manyManagers() {
        given.team();
        people.team("rt-crowded");
        people.user("rt-cleo", "rt-crowded", Role.SALESPERSON);
        people.user("rt-boss", null, Role.ADMINISTRATOR);
        for (int number = 0; number < THREADS; number++) {
            people.user("rt-crowd" + number, "rt-crowded", Role.SALES_MANAGER);
        }
        given.revive("crowd1");
        given.role("cleo", Role.SALES_MANAGER, false);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** What many do at the same moment, of which exactly one must come about. */
    enum Hazard {
        H1_MANY_APPROVE,
        H2_SOME_APPROVE_AND_SOME_REJECT,
        H3_H4_SOME_APPROVE_AND_THE_PROPOSER_WITHDRAWS,
        H5_THE_PROPOSER_AND_ONE_MANAGER_APPROVE,
        H6_ONE_PERSON_GIVES_BOTH_SIGNATURES,
        H7_GENERAL_MANAGERS_DO_NOT_WAIT_FOR_THE_MANAGER,
        H9_SOME_APPROVE_OLD_FIGURES_AND_ONE_THE_NEW,
        H10_MANY_APPROVE_FIGURES_THAT_STAYED,
        H11_MANY_APPROVE_AND_ONE_OF_THEM_IS_DEACTIVATED,
        H13_ONE_PROPOSES_FOR_A_CUSTOMER_THAT_IS_TAKEN_AWAY,
        H14_MANY_PROPOSE,
        H22_MANY_SAVE_THE_SAME_VERSION_OF_A_CUSTOMER
    }

    @ParameterizedTest
    @EnumSource
    void exactlyOneComesAbout(Hazard hazard) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(winners(tasks(hazard))).as("winners of round %s", round).isOne();
            assertThat(mistakes()).isEmpty();
        }
        assertThat(audit.isUnbroken()).isTrue();
    }

    private List<Callable<?>> tasks(Hazard hazard) {
        var customer = given.customer("cleo");
        return switch (hazard) {
            case H1_MANY_APPROVE -> approvals(proposal(customer, 3));
            case H2_SOME_APPROVE_AND_SOME_REJECT -> verdicts(proposal(customer, 4));
            case H3_H4_SOME_APPROVE_AND_THE_PROPOSER_WITHDRAWS -> withWithdrawal(proposal(customer, 4));
            case H5_THE_PROPOSER_AND_ONE_MANAGER_APPROVE -> ownApprovals(customer);
            case H6_ONE_PERSON_GIVES_BOTH_SIGNATURES -> bothSignatures();
            case H7_GENERAL_MANAGERS_DO_NOT_WAIT_FOR_THE_MANAGER -> tooEarly(proposal(customer, 5));
            case H9_SOME_APPROVE_OLD_FIGURES_AND_ONE_THE_NEW -> oldFigures();
            case H10_MANY_APPROVE_FIGURES_THAT_STAYED -> sameFigures();
            case H11_MANY_APPROVE_AND_ONE_OF_THEM_IS_DEACTIVATED -> withDeactivation(proposal(customer, 3));
            case H13_ONE_PROPOSES_FOR_A_CUSTOMER_THAT_IS_TAKEN_AWAY -> takingAway(customer);
            case H14_MANY_PROPOSE -> crowd(user -> proposals.propose(customer, 4, "Because", null, user));
            case H22_MANY_SAVE_THE_SAME_VERSION_OF_A_CUSTOMER -> edits(customer);
        };
    }

    private long proposal(String customer, int star) {
        return proposals.propose(customer, star, "Because", null, given.user("cleo"));
    }

    private List<Callable<?>> approvals(long id) {
        return crowd(user -> proposals.decide(id, approval(0), user));
    }

    private List<Callable<?>> verdicts(long id) {
        return crowd(user -> proposals.decide(
                id,
                user.username().hashCode() % 2 == 0 ? approval(0) : new DecisionForm("reject", "No", 0, null),
                user));
    }

    private List<Callable<?>> withWithdrawal(long id) {
        var cleo = given.user("cleo");
        var tasks = verdicts(id);
        tasks.set(0, () -> withdraw(id, cleo));
        return tasks;
    }

    /** The proposer leads the team as well by then. */
    private List<Callable<?>> ownApprovals(String customer) {
        given.role("cleo", Role.SALES_MANAGER, false);
        long id = proposal(customer, 4);
        given.role("cleo", Role.SALES_MANAGER, true);
        var cleo = given.user("cleo");
        var tasks =
                new ArrayList<Callable<?>>(Collections.nCopies(THREADS - 1, () -> decide(id, approval(null), cleo)));
        tasks.add(() -> decide(id, approval(null), given.user("crowd0")));
        return tasks;
    }

    private List<Callable<?>> bothSignatures() {
        var gina = given.user("gina");
        long id = proposals.propose(given.customer("lena"), 5, "Because", null, given.user("lena"));
        return new ArrayList<>(Collections.nCopies(THREADS, () -> decide(id, approval(null), gina)));
    }

    private List<Callable<?>> tooEarly(long id) {
        var gina = given.user("gina");
        var tasks = new ArrayList<Callable<?>>(Collections.nCopies(THREADS - 1, () -> decide(id, approval(0), gina)));
        tasks.add(() -> decide(id, approval(0), given.user("crowd0")));
        return tasks;
    }

    private List<Callable<?>> oldFigures() {
        var customer = assessed();
        figures(customer, 100_000);
        long id = proposal(customer, 3);
        var old = fingerprint(id);
        figures(customer, 105_000);
        var now = fingerprint(id);
        var tasks = crowd(user -> proposals.decide(id, new DecisionForm("approve", null, 0, old), user));
        tasks.set(0, () -> decide(id, new DecisionForm("approve", null, 0, now), given.user("crowd0")));
        return tasks;
    }

    private List<Callable<?>> sameFigures() {
        var customer = assessed();
        figures(customer, 100_000);
        long id = proposal(customer, 3);
        figures(customer, 100_000);
        var seen = fingerprint(id);
        return crowd(user -> proposals.decide(id, new DecisionForm("approve", null, 0, seen), user));
    }

    private List<Callable<?>> withDeactivation(long id) {
        given.revive("crowd1");
        long leaver = given.user("crowd1").id();
        var boss = given.user("boss");
        var tasks = approvals(id);
        tasks.set(0, () -> loses(() -> users.deactivate(leaver, boss)));
        return tasks;
    }

    /** Either somebody proposes, or the customer is not there any more. */
    private List<Callable<?>> takingAway(String customer) {
        var cleo = given.user("cleo");
        return List.of(() -> proposals.propose(customer, 4, "Because", null, cleo), () -> delete(customer));
    }

    /** As the undoing of an import does. */
    private Object delete(String customer) {
        try {
            return jdbc.sql("delete from customer where code = ?")
                    .param(customer)
                    .update();
        } catch (DataIntegrityViolationException attached) {
            throw new Beside();
        }
    }

    private List<Callable<?>> edits(String customer) {
        return crowd(user -> {
            var sent = mvc.perform(post("/customers/" + customer)
                    .param("name", "Saved by " + user.name())
                    .param("stage", "ACTIVE")
                    .param("version", "0")
                    .with(people.as(user.username()))
                    .with(csrf()));
            if (sent.getResponse().getStatus() != HttpStatus.FOUND.value()) {
                assertThat(sent).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Saved by " + user.name());
                throw new Beside();
            }
        });
    }

    /** A customer with figures, the same for all rounds. */
    private String assessed() {
        if (assessed == null) {
            assessed = given.customer("cleo");
            assessments.runNow(null, null, Actor.APPLICATION);
        }
        return assessed;
    }

    /** What must never be there, whoever won. */
    private List<String> mistakes() {
        return jdbc.sql("""
                        select concat('signed by the proposer: ', d.request_id) from approval_decision d
                        join approval_request r on r.id = d.request_id
                        where d.decided_by = r.submitter_id
                        union all
                        select concat('granted and not in force: ', p.id) from proposal p
                        join approval_request r on r.id = p.request_id
                        where (r.status = 'APPROVED') <> (p.status = 'EFFECTIVE')
                           or (p.status = 'EFFECTIVE') <> exists (select 1 from rating g where g.proposal_id = p.id)
                        union all
                        select concat('closed and still in the way: ', p.id) from proposal p
                        where (p.open_key is null) = (p.status in ('WAITING_MANAGER', 'WAITING_GM'))
                        """).query(String.class).list();
    }

    /** H8. */
    @Test
    void aClickSentManyTimesCountsOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var customer = given.customer("cleo");
            long id = proposal(customer, 3);
            var one = given.user("crowd0");

            var done = winners(crowd(user -> proposals.decide(id, approval(0), one)));

            assertThat(done).isEqualTo(THREADS);
            assertSigned(customer, id);
        }
    }

    /** H12: whoever comes first, nobody of the old team signs after the customer has moved. */
    @Test
    void aSignatureAndAHandoverNeverMix() throws Exception {
        var sam = given.user("sam");
        for (int round = 0; round < ROUNDS; round++) {
            var customer = given.customer("cleo");
            long customerId = customerId(customer);
            long id = proposals.propose(customer, 5, "Because", null, given.user("cleo"));
            var tasks = crowd(user -> proposals.decide(id, approval(0), user)).subList(0, 2);
            tasks.add(() -> register.handOver(customerId, sam.id(), sam.teamId(), null, Actor.APPLICATION));

            winners(tasks);

            boolean signed = given.count("approval_decision", "request_id = ?", given.request(id)) == 1;
            long waitingForSam = given.count(
                    "approval_step", "request_id = ? and step_no = 1 and team_id = ?", given.request(id), sam.teamId());
            assertThat(waitingForSam).isEqualTo(signed ? 0 : 1);
            assertThat(given.status(id)).isEqualTo(signed ? ProposalStatus.WAITING_GM : ProposalStatus.WAITING_MANAGER);
        }
    }

    private void assertSigned(String customer, long id) {
        assertThat(given.star(customer)).isEqualTo(3);
        assertThat(given.count("rating", "proposal_id = ?", id)).isOne();
        assertThat(given.count("approval_decision", "request_id = ?", given.request(id)))
                .isOne();
        assertThat(given.count("audit_entry", "customer_id = ? and action = 'STAR_GRANTED'", customerId(customer)))
                .isOne();
    }

    private interface Act {
        void by(CurrentUser user);
    }

    private List<Callable<?>> crowd(Act act) {
        return new ArrayList<>(IntStream.range(0, THREADS)
                .mapToObj(number -> given.user("crowd" + number))
                .map(user -> (Callable<?>) () -> {
                    act.by(user);
                    return true;
                })
                .toList());
    }

    private Object decide(long id, DecisionForm form, CurrentUser user) {
        proposals.decide(id, form, user);
        return true;
    }

    /** What happens besides, and is no winner. */
    private static Object loses(Runnable act) {
        act.run();
        throw new Beside();
    }

    private static final class Beside extends RuntimeException {}

    private String fingerprint(long id) {
        return rows.require(id, given.user("gina")).fingerprint();
    }

    private void figures(String customer, int value) {
        jdbc.sql("update assessment_result set annual_value = ? where customer_id = ?")
                .params(value, customerId(customer))
                .update();
    }

    private Object withdraw(long id, CurrentUser user) {
        proposals.withdraw(id, user);
        return true;
    }

    /** Lets all begin at the same moment; how many did what they wanted. Anything but a spoken refusal fails the test. */
    private int winners(List<Callable<?>> tasks) throws Exception {
        var start = new CyclicBarrier(tasks.size());
        var running = tasks.stream()
                .map(task -> threads.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    return succeeds(task);
                }))
                .toList();
        int won = 0;
        for (var outcome : running) {
            won += outcome.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }
        return won;
    }

    private static boolean succeeds(Callable<?> task) throws Exception {
        try {
            task.call();
            return true;
        } catch (SpokenException | NotFound | Beside refusal) {
            return false;
        }
    }

    private static DecisionForm approval(Integer version) {
        return new DecisionForm("approve", null, version, null);
    }

    private long customerId(String code) {
        return customers.withCode(code).orElseThrow().id();
    }
}
