package io.startier.engagement.ledger;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.testing.MutableClock;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers that were served well or badly. Anna and Otto sell, in two teams; Max leads Anna's. */
@Component
class TestLedger {

    static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    private final TestPeople people;
    private final TestCustomers customers;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final MutableClock clock;

    TestLedger(
            TestPeople people, TestCustomers customers, EntityManager entities, JdbcClient jdbc, MutableClock clock) {
        this.people = people;
        this.customers = customers;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void prepare() {
        clock.set(TODAY);
        people.user("le.anna", "le.team", Role.SALESPERSON);
        people.user("le.otto", "le.other", Role.SALESPERSON);
        people.user("le.max", "le.team", Role.SALES_MANAGER);
        people.user("le.gina", null, Role.GENERAL_MANAGER);
        people.user("le.eve", null, Role.EXECUTIVE);
    }

    /** Of Anna, entered two years ago, with the star since then; null for unrated. */
    long customer(String code, Integer star) {
        return customer(code, star, "le.anna", "le.team");
    }

    long customer(String code, Integer star, String owner, String team) {
        long id = customers.customer(code, "Company " + code, people.user(owner, team), people.team(team));
        entities.flush();
        jdbc.sql("update customer set star_in_force = ?, star_since = ?, created_at = ? where id = ?")
                .params(star, star == null ? null : at(TODAY.minusYears(2)), at(TODAY.minusYears(2)), id)
                .update();
        return id;
    }

    void enteredOn(long id, LocalDate day) {
        jdbc.sql("update customer set created_at = ?, star_since = null where id = ?")
                .params(at(day), id)
                .update();
    }

    void rated(long id, Integer before, int star, LocalDate day) {
        long proposer = people.user("le.anna", "le.team");
        jdbc.sql("insert into proposal (customer_id, from_star, star, reason, proposer_id, proposed_at, status)"
                        + " values (?, ?, ?, 'r', ?, ?, 'EFFECTIVE')")
                .params(id, before, star, proposer, at(day))
                .update();
        jdbc.sql("""
                        insert into rating (customer_id, from_star, star, effective_at, proposal_id, reason, proposer, signatures)
                        select customer_id, from_star, star, proposed_at, id, reason, 'Anna', '' from proposal
                        where id = (select max(id) from proposal)
                        """).update();
        jdbc.sql("update customer set star_in_force = ?, star_since = ? where id = ?")
                .params(star, at(day), id)
                .update();
    }

    /** Hours at 60 (visit) or 40 (call), as imported. */
    void activity(long id, String kind, LocalDate day, int hours) {
        jdbc.sql("insert into activity (customer_id, kind_id, done_on, quantity, author)"
                        + " values (?, (select id from activity_kind where code = ?), ?, ?, 'Anna')")
                .params(id, kind, day, hours)
                .update();
    }

    /** Calls of an hour, one each on the last days. */
    void calls(long id, int number) {
        for (int daysAgo = 1; daysAgo <= number; daysAgo++) {
            activity(id, "call", TODAY.minusDays(daysAgo), 1);
        }
    }

    /** @param answered, solved null for not yet */
    void complaint(long id, LocalDateTime answerDue, LocalDate solveDue, LocalDateTime answered, LocalDateTime solved) {
        var token = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into complaint (number, customer_id, status, subject, received_at, responsible_id, answer_due,
                                               solve_due, answered_at, solved_at, hours, entered_by, entered_at, form_token)
                        values (?, ?, ?, 's', ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
                        """)
                .params(
                        token.substring(0, 12),
                        id,
                        solved != null ? "SOLVED" : answered != null ? "ANSWERED" : "OPEN",
                        at(answerDue.minusHours(4)),
                        people.user("le.anna", "le.team"),
                        at(answerDue),
                        solveDue,
                        answered == null ? null : at(answered),
                        solved == null ? null : at(solved),
                        people.user("le.anna", "le.team"),
                        at(answerDue),
                        token)
                .update();
    }

    /** @param closed null for still open */
    void commitment(long id, int turn, LocalDate due, String status, LocalDate closed) {
        jdbc.sql("""
                        insert into task (customer_id, commitment_id, turn, responsible, due_on, status, closed_on, entered_at)
                        values (?, (select min(id) from commitment), ?, 'OWNER', ?, ?, ?, current_timestamp)
                        """).params(id, turn, due, status, closed).update();
    }

    /** What somebody wrote down for oneself: promised to nobody. */
    void ownTask(long id, LocalDate due) {
        jdbc.sql("insert into task (customer_id, title, responsible, due_on, status, entered_by, entered_at)"
                        + " values (?, 'Call', 'OWNER', ?, 'OPEN', ?, current_timestamp)")
                .params(id, due, people.user("le.anna", "le.team"))
                .update();
    }

    void assessment() {
        jdbc.sql("""
                        insert into assessment (as_of, basis_years, as_of_chosen, years_chosen, scheme_id, cause, status,
                            heartbeat_at, started_by, started_at)
                        select date '2025-06-01', '2023,2024', true, true, id, 'MANUAL', 'PUBLISHED',
                               current_timestamp, 'test', current_timestamp
                        from scheme where version_no = 1
                        """).update();
    }

    void worth(long id, int annualValue, Integer potential) {
        jdbc.sql("""
                        insert into assessment_result (assessment_id, customer_id, years, orders, annual_value, potential,
                            basis_total, costed_sales, profit, star_actual, star_suggested)
                        select max(id), ?, '', 1, ?, ?, 0, 0, 0, 1, 1 from assessment
                        """).params(id, annualValue, potential).update();
    }

    private Timestamp at(LocalDate day) {
        return at(day.atTime(9, 0));
    }

    private Timestamp at(LocalDateTime moment) {
        return Timestamp.from(moment.atZone(clock.getZone()).toInstant());
    }
}
