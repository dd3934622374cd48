package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.audit.TestAudit;
import io.startier.customer.CustomerRegister;
import io.startier.customer.Customers;
import io.startier.shared.Actor;
import io.startier.shared.NotFound;
import io.startier.shared.SpokenException;
import io.startier.testing.ApplicationTest;
import java.util.ArrayList;
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
import org.springframework.beans.factory.annotation.Autowired;

/** Row A5 under load: many people at once, each round with one winner and nothing counted twice. */
@ApplicationTest
@Tag("postgres")
class ProposalRaceTests {

    private static final int ROUNDS = 100;
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

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @BeforeEach
    void manyManagers() {
        given.team();
        people.team("rt-crowded");
        people.user("rt-cleo", "rt-crowded", Role.SALESPERSON);
        for (int number = 0; number < THREADS; number++) {
            people.user("rt-crowd" + number, "rt-crowded", Role.SALES_MANAGER);
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** H1. */
    @Test
    void ofManyApproversExactlyOneSigns() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var customer = given.customer("cleo");
            long id = proposals.propose(customer, 3, "Because", null, given.user("cleo"));

            var won = winners(crowd(user -> proposals.decide(id, approval(0), user)));

            assertThat(won).isOne();
            assertSigned(customer, id);
        }
        assertThat(audit.isUnbroken()).isTrue();
    }

    /** H2, H4: approvals, rejections and the withdrawal at once. */
    @Test
    void ofAllThatCanHappenToAProposalExactlyOneDoes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var customer = given.customer("cleo");
            long id = proposals.propose(customer, 4, "Because", null, given.user("cleo"));
            var cleo = given.user("cleo");
            var tasks = crowd(user -> proposals.decide(
                    id,
                    user.username().hashCode() % 2 == 0 ? approval(0) : new DecisionForm("reject", "No", 0, null),
                    user));
            tasks.set(0, () -> withdraw(id, cleo));

            assertThat(winners(tasks)).isOne();
            assertConsistent(customer, id);
        }
        assertThat(audit.isUnbroken()).isTrue();
    }

    /** H8. */
    @Test
    void aClickSentManyTimesCountsOnce() throws Exception {
        for (int round = 0; round < ROUNDS / 5; round++) {
            var customer = given.customer("cleo");
            long id = proposals.propose(customer, 3, "Because", null, given.user("cleo"));
            var one = given.user("crowd0");

            var done = winners(crowd(user -> proposals.decide(id, approval(0), one)));

            assertThat(done).isEqualTo(THREADS);
            assertSigned(customer, id);
        }
    }

    /** H14. */
    @Test
    void ofManyProposalsForACustomerExactlyOneIsOpened() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var customer = given.customer("cleo");

            var won = winners(crowd(user -> proposals.propose(customer, 4, "Because", null, user)));

            assertThat(won).isOne();
            long customerId = customerId(customer);
            assertThat(given.count("proposal", "customer_id = ?", customerId)).isOne();
            assertThat(given.count("proposal", "open_key = ?", customerId)).isOne();
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

    private void assertConsistent(String customer, long id) {
        boolean effective = given.status(id) == ProposalStatus.EFFECTIVE;
        boolean withdrawn = given.status(id) == ProposalStatus.WITHDRAWN;
        assertThat(given.status(id).isOpen()).isFalse();
        assertThat(given.star(customer)).isEqualTo(effective ? 4 : null);
        assertThat(given.count("rating", "proposal_id = ?", id)).isEqualTo(effective ? 1 : 0);
        assertThat(given.count("approval_decision", "request_id = ?", given.request(id)))
                .isEqualTo(withdrawn ? 0 : 1);
        assertThat(given.count("audit_entry", "customer_id = ?", customerId(customer)))
                .isEqualTo(3);
        assertThat(given.count("proposal", "id = ? and open_key is not null", id))
                .isZero();
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
        } catch (SpokenException | NotFound refusal) {
            return false;
        }
    }

    private static DecisionForm approval(int version) {
        return new DecisionForm("approve", null, version, null);
    }

    private long customerId(String code) {
        return customers.withCode(code).orElseThrow().id();
    }
}
