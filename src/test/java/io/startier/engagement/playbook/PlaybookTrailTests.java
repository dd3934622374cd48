package io.startier.engagement.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.audit.AuditEntries;
import io.startier.audit.AuditEntry;
import io.startier.customer.Customers;
import io.startier.customer.TestCustomers;
import io.startier.shared.Actor;
import io.startier.shared.Times;
import io.startier.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows G1 and X4. */
@ApplicationTest
class PlaybookTrailTests {

    @Autowired
    private PlaybookDesk desk;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers companies;

    @Autowired
    private Customers customers;

    @Autowired
    private AuditEntries audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Times times;

    @Test
    void everyChangeOfAPlaybookIsInTheTrail() {
        desk.add(form(5, null), Actor.APPLICATION);
        long id = jdbc.sql("select max(id) from commitment").query(Long.class).single();
        desk.change(id, form(6, 0), Actor.APPLICATION);
        desk.retire(id, 1, Actor.APPLICATION);
        desk.bringBack(id, 2, Actor.APPLICATION);
        long late = companies.customer("PT-1", "Late", null, null);
        jdbc.sql("update customer set star_in_force = 5 where id = ?")
                .param(late)
                .update();
        desk.addMissing(id, 3, Actor.APPLICATION);
        desk.addMissing(id, 3, Actor.APPLICATION);

        assertThat(jdbc.sql("select action from audit_entry where subject_id = ? order by id")
                        .param(String.valueOf(id))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "COMMITMENT_ADDED",
                        "COMMITMENT_CHANGED",
                        "COMMITMENT_RETIRED",
                        "COMMITMENT_BROUGHT_BACK",
                        "COMMITMENT_ROLLED_OUT");
    }

    @Test
    void thatTasksCameAndWentWithATierIsInTheHistoryOfTheCustomer() {
        long owner = people.user("pt.anna", "pt.team", Role.SALESPERSON);
        long customer = companies.customer("PT-2", "Acme", owner, people.team("pt.team"));

        customers.takeStar(customer, 3, times.now());
        customers.takeStar(customer, 4, times.now());
        customers.takeStar(customer, 1, times.now());

        assertThat(audit.ofCustomer(customer, 9))
                .extracting(AuditEntry::action)
                .containsExactly("TIER_ENTERED", "TIER_ENTERED", "CUSTOMER_CREATED");
        assertThat(audit.ofCustomer(customer, 1).get(0).detail())
                .contains("\"tasksAdded\":\"0\"", "\"tasksCancelled\":\"3\"");
    }

    private static CommitmentForm form(int firstDays, Integer version) {
        return new CommitmentForm("VIP", "OTHER", "Moon cakes", "OWNER", String.valueOf(firstDays), "365", version, "");
    }
}
