package io.startier.engagement.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.Customers;
import io.startier.customer.TestCustomers;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import io.startier.testing.TwoAtOnce;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Row P5, when two do the same at once. */
@ApplicationTest
@Tag("postgres")
class VisitRaceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers testCustomers;

    @Autowired
    private Customers customers;

    @Autowired
    private VisitDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private final String code = "VR" + UUID.randomUUID().toString().substring(0, 8);
    private long customer;
    private long visit;

    @BeforeEach
    void aPlannedVisit() {
        clock.set(LocalDate.of(2025, 6, 2));
        long owner = people.user("vr.anna", "vr.team", Role.SALESPERSON);
        customer = testCustomers.customer(code, "Acme " + code, owner, people.team("vr.team"));
        desk.plan(
                customers.withId(customer),
                new PlanForm("2025-06-02", "", "", List.of(), owner, null, null),
                people.current("vr.anna"));
        visit = jdbc.sql("select id from visit where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    @Test
    void aVisitThatIsReportedTwiceAtOnceCostsOnceAndTheLateOneHearsSo() throws Exception {
        MvcTestResult late;
        try (var twoAtOnce = new TwoAtOnce(transaction, jdbc)) {
            late = twoAtOnce.race(() -> report("The first one's"), this::sendReport);
        }

        assertThat(late).hasStatus(409).bodyText().contains("Somebody has changed this visit meanwhile");
        assertThat(jdbc.sql("select discussed from visit where id = ?")
                        .param(visit)
                        .query(String.class)
                        .single())
                .isEqualTo("The first one's");
        assertThat(jdbc.sql("select quantity from activity where customer_id = ?")
                        .param(customer)
                        .query(Double.class)
                        .list())
                .containsExactly(3.0);
        assertThat(sendReport()).hasStatus(409).bodyText().contains("written down already");
    }

    private void report(String discussed) {
        var form = new VisitForm("VISIT", "2025-06-02", List.of(), discussed, "", "", "", "3", 0, "");
        desk.report(customers.withId(customer), visit, form, people.current("vr.anna"));
    }

    private MvcTestResult sendReport() {
        return mvc.perform(post("/customers/" + code + "/visits/" + visit)
                .param("kind", "VISIT")
                .param("doneOn", "2025-06-02")
                .param("discussed", "The second one's")
                .param("hours", "5")
                .param("version", "0")
                .with(people.as("vr.anna"))
                .with(csrf()));
    }
}
