package io.startier.customer.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Row C3: the company says how long a contact may go without being met. */
@ApplicationTest
class FreshnessSettingsTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private final String code = "FL-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebodyNotMetForFortyDays() {
        clock.set(TODAY);
        long owner = people.user("fl.anna", "fl.team", Role.SALESPERSON);
        people.user("fl.gina", null, Role.GENERAL_MANAGER);
        jdbc.sql("update contact_setting set soon_days = 60, late_days = 90, version = 0")
                .update();
        long customer = customers.customer(code, "Acme", owner, people.team("fl.team"));
        jdbc.sql(
                        "insert into contact (customer_id, name, buying_role, last_met_on) values (?, 'Ann Lee', 'APPROVER', ?)")
                .params(customer, TODAY.minusDays(40))
                .update();
    }

    @Test
    void withShorterLimitsAContactIsStaleEarlierOnTheListAndOnTheMap() {
        assertThat(get("/customers/" + code + "/people?stale=true")).bodyText().doesNotContain("Ann Lee");
        save("14", "30", 0);

        assertThat(get("/customers/" + code + "/people?stale=true")).bodyText().contains("Ann Lee", "status-bad");
        assertThat(get("/customers/" + code + "/people/map")).bodyText().contains("has not been met for 40 days");
        assertThat(jdbc.sql("select action from audit_entry")
                        .query(String.class)
                        .list())
                .contains("FRESHNESS_CHANGED");
    }

    @Test
    void limitsThatCannotBeAreNamedAndWhoIsLateSeesWhatIsKept() {
        assertThat(save("90", "60", 0)).hasStatus(422).bodyText().contains("at least as many days");
        assertThat(save("0", "x", 0)).hasStatus(422).bodyText().contains("from 1 to 3650");
        save("30", "60", 0);
        assertThat(save("45", "75", 0)).hasStatus(409).bodyText().contains("45", "75");
    }

    private MvcTestResult save(String soon, String late, int version) {
        return mvc.post()
                .uri("/admin/contacts")
                .param("soonDays", soon)
                .param("lateDays", late)
                .param("version", String.valueOf(version))
                .with(people.as("fl.gina"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(people.as("fl.anna")).exchange();
    }
}
