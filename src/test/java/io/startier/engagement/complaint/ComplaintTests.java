package io.startier.engagement.complaint;

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
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Row P6. */
@ApplicationTest
@Transactional
class ComplaintTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private ComplaintWatch watch;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private final String code = "K" + UUID.randomUUID().toString().substring(0, 8);
    private long customer;
    private long owner;

    @BeforeEach
    void aCustomerOfFiveStars() {
        clock.set(Instant.parse("2025-06-02T08:00:00Z"));
        owner = people.user("cp.anna", "cp.team", Role.SALESPERSON);
        people.user("cp.max", "cp.team", Role.SALES_MANAGER);
        people.user("cp.otto", "cp.other", Role.SALESPERSON);
        customer = customers.customer(code, "Acme", owner, people.team("cp.team"));
        jdbc.sql("update customer set star_in_force = 5 where id = ?")
                .param(customer)
                .update();
    }

    @Test
    void aComplaintGoesFromTheCallToTheCustomersWordAndCostsItsHoursOnce() throws Exception {
        long id = register("cp.anna");
        assertThat(activities()).isEqualTo("complaint 1.0000");

        step(id, "answer", 0, "content", "Replacements leave today");
        step(id, "solve", 1, "cause", "Worn gauge", "result", "Replaced", "hours", "6.5", "cost", "120");
        step(id, "confirm", 2, "confirmedBy", "Ann Lee", "confirmedOn", "2025-06-02", "satisfied", "no");
        step(id, "reopen", 3, "content", "It is noisy again");
        step(id, "solve", 4, "cause", "Bearing", "result", "Exchanged", "hours", "9");
        step(id, "confirm", 5, "confirmedBy", "Ann Lee", "confirmedOn", "2025-06-02", "satisfied", "yes");

        assertThat(state(id)).isEqualTo("CONFIRMED");
        assertThat(activities()).isEqualTo("complaint 9.0000");
        mvc.perform(get("/customers/" + code + "/complaints/" + id).with(people.as("cp.max")))
                .andExpect(content().string(containsString("customer satisfied")))
                .andExpect(content().string(containsString("reopened once")))
                .andExpect(content().string(containsString("in time")));
    }

    @Test
    void theSameFormSentTwiceIsOneComplaintWithOneNumber() throws Exception {
        var token = UUID.randomUUID().toString();
        send("cp.anna", "", "token", token, "responsible", String.valueOf(owner));
        send("cp.anna", "", "token", token, "responsible", String.valueOf(owner));

        assertThat(count("complaint")).isOne();
        assertThat(activities()).isEqualTo("complaint 1.0000");
    }

    @Test
    void aStepThatTheStateDoesNotAllowIsRefusedWithTheReason() throws Exception {
        long id = register("cp.anna");

        step(id, "confirm", 0, "confirmedBy", "Ann", "confirmedOn", "2025-06-02", "satisfied", "yes")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("answer or solve it first")));
        step(id, "answer", 0, "content", "We are on it");
        step(id, "answer", 0, "content", "We are on it").andExpect(status().isConflict());
        step(id, "dance", 1, "content", "x").andExpect(status().isNotFound());
        step(id, "solve", 1, "cause", "").andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoeverIsMadeResponsibleIsToldAndOnceMoreWhenItIsOverdue() throws Exception {
        register("cp.max");
        watch.sweep();
        assertThat(news("COMPLAINT_ASSIGNED")).isOne();
        assertThat(news("COMPLAINT_OVERDUE")).isZero();

        clock.set(Instant.parse("2025-06-02T12:00:01Z"));
        watch.sweep();
        watch.sweep();

        assertThat(news("COMPLAINT_OVERDUE")).isOne();
        mvc.perform(get("/complaints?show=overdue").with(people.as("cp.anna")))
                .andExpect(content().string(containsString("Acme")));
        mvc.perform(get("/complaints?show=overdue").with(people.as("cp.otto")))
                .andExpect(content().string(not(containsString("Acme"))));
        mvc.perform(get("/customers/" + code).with(people.as("cp.anna")))
                .andExpect(content().string(containsString("1 complaint open")));
    }

    private long register(String username) throws Exception {
        send(username, "", "responsible", String.valueOf(owner)).andExpect(status().is3xxRedirection());
        return jdbc.sql("select id from complaint where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private ResultActions step(long id, String step, int version, String... fields) throws Exception {
        var request = post("/customers/" + code + "/complaints/" + id + "/" + step)
                .with(people.as("cp.anna"))
                .with(csrf())
                .param("version", String.valueOf(version));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions send(String username, String path, String... fields) throws Exception {
        var request = post("/customers/" + code + "/complaints" + path)
                .with(people.as(username))
                .with(csrf())
                .param("subject", "Backlash")
                .param(
                        "receivedAt",
                        LocalDateTime.ofInstant(clock.instant(), clock.getZone())
                                .toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private String state(long id) {
        return jdbc.sql("select status from complaint where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private long news(String kind) {
        return jdbc.sql("select count(*) from notification where recipient_id = ? and kind = ?")
                .params(owner, kind)
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private String activities() {
        return jdbc.sql("""
                        select string_agg(k.code || ' ' || a.quantity, ', ' order by a.id)
                        from activity a join activity_kind k on k.id = a.kind_id where a.customer_id = ?
                        """).param(customer).query(String.class).single();
    }
}
