package io.startier.engagement.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.customer.Customers;
import io.startier.customer.TestCustomers;
import io.startier.shared.Actor;
import io.startier.shared.Times;
import io.startier.testing.ApplicationTest;
import io.startier.testing.TwoAtOnce;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Row G1 with two nodes at the same moment. */
@ApplicationTest
@Tag("postgres")
class PlaybookRaceTests {

    @Autowired
    private PlaybookDesk desk;

    @Autowired
    private Turns turns;

    @Autowired
    private TestCustomers companies;

    @Autowired
    private Customers customers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Times times;

    private TwoAtOnce two;
    private long customer;
    private long commitment;

    @BeforeEach
    void aVipAndACommitmentThatItHasNoTaskOf() {
        two = new TwoAtOnce(transaction, jdbc);
        jdbc.sql("delete from task").update();
        jdbc.sql("delete from commitment").update();
        customer = companies.customer("PR-" + UUID.randomUUID(), "Acme", null, null);
        jdbc.sql("update customer set star_in_force = 5 where id = ?")
                .param(customer)
                .update();
        jdbc.sql("insert into commitment (tier, kind, responsible, first_days, every_days)"
                        + " values ('VIP', 'EXECUTIVE_VISIT', 'OWNER', 10, 30)")
                .update();
        commitment = jdbc.sql("select id from commitment").query(Long.class).single();
    }

    @AfterEach
    void end() {
        two.close();
        jdbc.sql("update customer set stage = 'LOST'").update();
    }

    @Test
    void theButtonPressedOnTwoNodesCreatesEachTaskOnce() throws Exception {
        int second = two.race(() -> create(), this::create);

        assertThat(second).isZero();
        assertThat(count("1 = 1")).isOne();
    }

    @Test
    void aTurnThatTwoWouldBeginIsBegunOnce() throws Exception {
        create();
        jdbc.sql("update task set status = 'DONE', closed_on = due_on").update();

        two.race(
                this::next,
                () -> transaction.execute(status -> {
                    next();
                    return true;
                }));

        assertThat(count("status = 'OPEN'")).isOne();
    }

    @Test
    void noTaskIsLeftOpenWhereTheTierIsLeftWhileItComesRound() throws Exception {
        create();
        jdbc.sql("update task set status = 'DONE', closed_on = due_on").update();

        two.race(this::next, () -> {
            customers.takeStar(customer, 3, times.now());
            return true;
        });

        assertThat(count("status = 'OPEN'")).isZero();
        assertThat(count("cancel_code = 'TIER_LEFT'")).isOne();
    }

    @Test
    void noTaskIsLeftOpenWhereTheCommitmentIsRetiredWhileItComesRound() throws Exception {
        create();
        jdbc.sql("update task set status = 'DONE', closed_on = due_on").update();

        two.race(this::next, () -> {
            desk.retire(commitment, 0, Actor.APPLICATION);
            return true;
        });

        assertThat(count("status = 'OPEN'")).isZero();
    }

    @Test
    void nothingComesRoundOfACommitmentThatIsBeingRetired() throws Exception {
        create();
        jdbc.sql("update task set status = 'DONE', closed_on = due_on").update();

        two.race(
                () -> desk.retire(commitment, 0, Actor.APPLICATION),
                () -> transaction.execute(status -> {
                    next();
                    return true;
                }));

        assertThat(count("status = 'OPEN'")).isZero();
    }

    private int create() {
        return desk.addMissing(commitment, 0, Actor.APPLICATION);
    }

    private void next() {
        turns.hold(customer);
        turns.next(customer, commitment, times.today());
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from task where " + condition)
                .query(Long.class)
                .single();
    }
}
