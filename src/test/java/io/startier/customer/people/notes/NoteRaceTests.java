package io.startier.customer.people.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.audit.AuditEntries;
import io.startier.audit.AuditEntry;
import io.startier.customer.Customers;
import io.startier.customer.TestCustomers;
import io.startier.shared.Conflict;
import io.startier.testing.ApplicationTest;
import io.startier.testing.TwoAtOnce;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Row C4 with the worst timing: the first has written and holds it uncommitted while the second writes. */
@ApplicationTest
@Tag("postgres")
class NoteRaceTests {

    @Autowired
    private NoteDesk desk;

    @Autowired
    private Customers customers;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers testCustomers;

    @Autowired
    private AuditEntries audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private TwoAtOnce twoAtOnce;
    private CurrentUser owner;
    private CurrentUser manager;
    private long customer;
    private long person;

    @BeforeEach
    void aPerson() {
        twoAtOnce = new TwoAtOnce(transaction, jdbc);
        people.user("nr-owner", "nr-team", Role.SALESPERSON);
        people.user("nr-manager", "nr-team", Role.SALES_MANAGER);
        owner = people.current("nr-owner");
        manager = people.current("nr-manager");
        var code = "NR" + UUID.randomUUID().toString().substring(0, 8);
        customer = testCustomers.customer(code, "Acme", owner.id(), people.team("nr-team"));
        jdbc.sql("insert into contact (customer_id, name) values (?, 'Ada')")
                .param(customer)
                .update();
        person = jdbc.sql("select id from contact where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    @AfterEach
    void rest() {
        twoAtOnce.close();
    }

    @Test
    void ofTwoWhoWriteTheFirstNotesOneIsTold() throws Exception {
        assertThat(race(null)).isEqualTo("lost");
        assertThat(kept()).isEqualTo("first");
    }

    @Test
    void ofTwoWhoChangeNotesOneIsTold() throws Exception {
        desk.write(customers.withId(customer), person, Map.of(NoteTopic.PETS, "none"), null, owner);
        assertThat(race(0)).isEqualTo("lost");
        assertThat(kept()).isEqualTo("first");
    }

    private String race(Integer seen) throws Exception {
        return twoAtOnce.race(
                () -> {
                    write("first", seen, owner);
                    entities.flush();
                },
                () -> {
                    try {
                        write("second", seen, manager);
                        return "done";
                    } catch (Conflict | OptimisticLockingFailureException second) {
                        return "lost";
                    }
                });
    }

    private void write(String text, Integer seen, CurrentUser writer) {
        desk.write(customers.withId(customer), person, Map.of(NoteTopic.SPORTS, text), seen, writer);
    }

    private String kept() {
        assertThat(audit.ofCustomer(customer, 20)).extracting(AuditEntry::actor).doesNotContain(manager.name());
        return jdbc.sql("select content from personal_note where contact_id = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
