package io.startier.customer.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.shared.Actor;
import io.startier.shared.SpokenException;
import io.startier.testing.ApplicationTest;
import io.startier.testing.TwoAtOnce;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Row C3 with the worst timing: the first has written and holds it uncommitted while the second writes. */
@ApplicationTest
@Tag("postgres")
class ContactRaceTests {

    @Autowired
    private Contacts contacts;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private TwoAtOnce twoAtOnce;
    private long customer;
    private long ann;
    private long bea;

    @BeforeEach
    void twoPeople() {
        twoAtOnce = new TwoAtOnce(transaction, jdbc);
        var owner = people.user("cr-owner", "cr-team", Role.SALESPERSON);
        var code = "CR" + UUID.randomUUID().toString().substring(0, 8);
        customer = customers.customer(code, "Acme", owner, people.team("cr-team"));
        ann = contacts.add(customer, profile("Ann", null), Actor.APPLICATION);
        bea = contacts.add(customer, profile("Bea", null), Actor.APPLICATION);
    }

    @AfterEach
    void rest() {
        twoAtOnce.close();
    }

    @Test
    void twoReportingLinesNeverCloseACircleBetweenThem() throws Exception {
        var second = twoAtOnce.race(() -> report(ann, "Ann", bea), attempt(() -> report(bea, "Bea", ann)));

        assertThat(second).isEqualTo("contact.reportsTo.circle");
        assertThat(contacts.require(customer, ann).profile().reportsTo()).isEqualTo(bea);
        assertThat(contacts.require(customer, bea).profile().reportsTo()).isNull();
    }

    @Test
    void ofTwoChangesOfOnePersonTheSecondIsToldSo() throws Exception {
        var second = twoAtOnce.race(
                () -> {
                    contacts.change(customer, ann, 0, profile("Anna", null), Actor.APPLICATION);
                    entities.flush();
                },
                attempt(() -> contacts.change(customer, ann, 0, profile("Anne", null), Actor.APPLICATION)));

        assertThat(second).isIn("error.409.detail", "lost");
        assertThat(contacts.named(customer, "Anna")).isPresent();
    }

    @Test
    void theLaterMeetingStaysWhoeverIsFirst() throws Exception {
        var early = LocalDate.of(2025, 5, 1);
        var late = LocalDate.of(2025, 5, 20);

        twoAtOnce.race(() -> contacts.met(ann, late), attempt(() -> contacts.met(ann, early)));
        twoAtOnce.race(() -> contacts.met(bea, early), attempt(() -> contacts.met(bea, late)));

        assertThat(contacts.require(customer, ann).lastMet()).isEqualTo(late);
        assertThat(contacts.require(customer, bea).lastMet()).isEqualTo(late);
    }

    private void report(long person, String name, long boss) {
        contacts.change(customer, person, 0, profile(name, boss), Actor.APPLICATION);
    }

    private static ContactProfile profile(String name, Long boss) {
        return new ContactProfile(name, null, null, null, null, null, null, null, null, null, boss);
    }

    private static Supplier<String> attempt(Runnable writing) {
        return () -> {
            try {
                writing.run();
                return "done";
            } catch (SpokenException told) {
                return told.messageKey();
            } catch (OptimisticLockingFailureException lost) {
                return "lost";
            }
        };
    }
}
