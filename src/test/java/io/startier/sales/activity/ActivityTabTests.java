package io.startier.sales.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Row S4. */
@ApplicationTest
@Transactional
class ActivityTabTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private final String code = "A" + UUID.randomUUID().toString().substring(0, 8);
    private long customer;

    @BeforeEach
    void aCustomer() {
        clock.set(LocalDate.of(2025, 6, 1));
        var owner = people.user("work.owner", "work.team", Role.SALESPERSON);
        people.user("work.admin", null, Role.ADMINISTRATOR);
        customer = customers.customer(code, "Acme", owner, people.team("work.team"));
    }

    @Test
    void whatWasDoneCostsItsQuantityTimesTheRate() throws Exception {
        add("visit", "2025-05-01", "2.5").andExpect(status().is3xxRedirection());

        assertThat(entries()).isEqualTo("2025-05-01/150.00");
        page("").andExpect(content().string(containsString("150.00")));
    }

    @Test
    void theSameMayBeDoneTwiceOnADay() throws Exception {
        add("visit", "2025-05-01", "1");
        add("visit", "2025-05-01", "1");

        assertThat(entries()).isEqualTo("2025-05-01/120.00");
    }

    @Test
    void whatCannotBeTakenIsNamed() throws Exception {
        add("dancing", "2025-06-02", "0")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose one of the kinds.")))
                .andExpect(content().string(containsString("This lies in the future.")))
                .andExpect(content().string(containsString("Write a quantity above 0.")));
    }

    @Test
    void anActivityCanBeCorrectedAndDeleted() throws Exception {
        add("visit", "2025-05-01", "1");

        send(
                "/customers/" + code + "/activities/" + id(),
                "work.owner",
                "kind",
                "sample",
                "doneOn",
                "2025-05-02",
                "quantity",
                "2",
                "version",
                "0");
        assertThat(entries()).isEqualTo("2025-05-02/240.00");

        send("/customers/" + code + "/activities/" + id() + "/removal", "work.owner", "version", "0")
                .andExpect(status().isConflict());
        send("/customers/" + code + "/activities/" + id() + "/removal", "work.owner", "version", "1");
        assertThat(jdbc.sql("select count(*) from activity_history where customer_id = ?")
                        .param(customer)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theListIsNarrowedByDayAndKind() throws Exception {
        add("travel", "2025-05-01", "111");
        add("travel", "2025-05-03", "333");
        add("visit", "2025-05-02", "1");

        page("?from=2025-05-02&to=2025-05-03&kind=travel")
                .andExpect(content().string(containsString("333.00")))
                .andExpect(content().string(not(containsString("111.00"))));
    }

    @Test
    void aNewRateChangesWhatEveryCustomerHasCost() throws Exception {
        add("visit", "2025-05-01", "2");

        send("/admin/activities/" + kind("visit"), "work.admin", "rate", "75.5", "active", "true", "version", "0")
                .andExpect(status().is3xxRedirection());

        assertThat(entries()).isEqualTo("2025-05-01/151.00");
    }

    @Test
    void aKindOutOfUseIsNotOfferedAndItsActivitiesStay() throws Exception {
        add("visit", "2025-05-01", "1");

        send("/admin/activities/" + kind("visit"), "work.admin", "rate", "60", "version", "0");

        add("visit", "2025-05-02", "1").andExpect(status().isUnprocessableContent());
        assertThat(entries()).isEqualTo("2025-05-01/60.00");
    }

    @Test
    void theCompanyAddsKindsOfItsOwn() throws Exception {
        send("/admin/activities", "work.admin", "code", "audit", "name", "Plant audit", "unit", "PIECES", "rate", "800")
                .andExpect(status().is3xxRedirection());

        add("audit", "2025-05-01", "1");
        assertThat(entries()).isEqualTo("2025-05-01/800.00");
        page("").andExpect(content().string(containsString("Plant audit")));
    }

    @Test
    void theExportIsInTheColumnsOfTheImport() throws Exception {
        add("visit", "2025-05-01", "1");

        mvc.perform(get("/customers/{code}/activities.csv", code).with(people.as("work.owner")))
                .andExpect(content().string(containsString("customer_code,date,kind,quantity,note")))
                .andExpect(content().string(containsString(code + ",2025-05-01,visit,1.0000,")));
    }

    private ResultActions add(String kind, String day, String quantity) throws Exception {
        return send(
                "/customers/" + code + "/activities", "work.owner", "kind", kind, "doneOn", day, "quantity", quantity);
    }

    private ResultActions send(String path, String username, String... fields) throws Exception {
        var request = post(path).with(csrf()).with(people.as(username));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions page(String query) throws Exception {
        return mvc.perform(get("/customers/" + code + "/activities" + query).with(people.as("work.owner")));
    }

    private long id() {
        return jdbc.sql("select max(id) from activity").query(Long.class).single();
    }

    private long kind(String kind) {
        return jdbc.sql("select id from activity_kind where code = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }

    private String entries() {
        return jdbc.sql("select entries from activity_history where customer_id = ?")
                .param(customer)
                .query(String.class)
                .single();
    }
}
