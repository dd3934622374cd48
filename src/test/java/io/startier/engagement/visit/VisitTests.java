package io.startier.engagement.visit;

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
import io.startier.customer.CustomerRegister;
import io.startier.customer.TestCustomers;
import io.startier.shared.Actor;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Row P5. */
@ApplicationTest
@Transactional
@RecordApplicationEvents
class VisitTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationEvents events;

    private final String code = "V" + UUID.randomUUID().toString().substring(0, 8);
    private long customer;
    private long buyer;

    @BeforeEach
    void aCustomer() {
        clock.set(LocalDate.of(2025, 6, 2));
        var owner = people.user("vs.anna", "vs.team", Role.SALESPERSON);
        people.user("vs.max", "vs.team", Role.SALES_MANAGER);
        people.user("vs.otto", "vs.other", Role.SALESPERSON);
        customer = customers.customer(code, "Acme", owner, people.team("vs.team"));
        jdbc.sql("insert into contact (customer_id, name) values (?, 'Ann Lee')")
                .param(customer)
                .update();
        buyer = jdbc.sql("select id from contact where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    @Test
    void aVisitThatIsWrittenDownCostsItsHoursOnceHoweverOftenTheFormIsSent() throws Exception {
        var token = UUID.randomUUID().toString();

        log("token", token, "hours", "3").andExpect(status().is3xxRedirection());
        log("token", token, "hours", "3").andExpect(status().is3xxRedirection());

        assertThat(count("visit")).isOne();
        assertThat(activities()).isEqualTo("visit 3.0000");
    }

    @Test
    void withoutHoursAVisitTakesTwoAndACallHalfOfOne() throws Exception {
        log("kind", "CALL");
        assertThat(activities()).isEqualTo("call 0.5000");
    }

    @Test
    void whoWasMetIsKnownToHaveBeenMetThatDay() throws Exception {
        log("met", String.valueOf(buyer));

        assertThat(jdbc.sql("select last_met_on from contact where id = ?")
                        .param(buyer)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2025, 6, 2));
    }

    @Test
    void ofManyPeopleAFewAreOfferedAtOnceAndTheOthersOnDemand() throws Exception {
        for (int number = 1; number <= 8; number++) {
            jdbc.sql("insert into contact (customer_id, name) values (?, ?)")
                    .params(customer, "Bo " + number)
                    .update();
        }

        var form = mvc.perform(get("/customers/" + code + "/visits/new").with(people.as("vs.anna")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(form).containsSubsequence("Ann Lee", "Bo 4", "Somebody else", "Bo 5", "Bo 8");
    }

    @Test
    void aPlannedVisitStandsInTheCalendarOfThoseWhoSeeTheCustomer() throws Exception {
        plan("2025-06-04");

        mvc.perform(get("/calendar?day=2025-06-04").with(people.as("vs.max")))
                .andExpect(content().string(containsString("/customers/" + code + "/visits")));
        mvc.perform(get("/calendar?day=2025-06-04").with(people.as("vs.otto")))
                .andExpect(content().string(not(containsString(code))));
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsLost() throws Exception {
        send("vs.anna", "", "kind", "DANCE", "doneOn", "2025-06-03", "nextStep", "Send samples", "met", "1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose one of the three.")))
                .andExpect(content().string(containsString("This lies in the future.")))
                .andExpect(content().string(containsString("Choose people of this customer.")))
                .andExpect(content().string(containsString("Send samples")));
        assertThat(count("visit")).isZero();
    }

    @Test
    void aPlannedVisitIsReportedOnOnceAndTheSecondClickHearsSo() throws Exception {
        long id = plan("2025-06-02");

        report(id, 0).andExpect(status().is3xxRedirection());
        report(id, 0)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("written down already")));

        assertThat(count("activity")).isOne();
        assertThat(events.stream(VisitDone.class).map(VisitDone::day)).containsExactly(LocalDate.of(2025, 6, 2));
    }

    @Test
    void theDayOfTheNextVisitIsAPlanUnlessOneGoesThereAnyway() throws Exception {
        log("nextOn", "2025-06-20", "nextStep", "Bring the samples", "met", String.valueOf(buyer));
        log("nextOn", "2025-06-20", "nextStep", "Bring the samples");

        assertThat(jdbc.sql("select purpose from visit where customer_id = ? and status = 'PLANNED'")
                        .param(customer)
                        .query(String.class)
                        .list())
                .containsExactly("Bring the samples");
    }

    @Test
    void thePlanThatAReportMadeMovesWithItAndIsGivenUpWithIt() throws Exception {
        log("nextOn", "2025-06-20", "nextStep", "Bring the samples", "met", String.valueOf(buyer));
        long id = done();

        correct(id, 0, "nextOn", "2025-06-24", "nextStep", "Bring the contract");
        assertThat(planned()).containsExactly("2025-06-24 Bring the contract");
        correct(id, 1, "nextOn", "2025-06-24", "nextStep", "Bring the contract");
        assertThat(planned()).containsExactly("2025-06-24 Bring the contract");
        correct(id, 2);
        assertThat(planned()).isEmpty();
        correct(id, 3, "nextOn", "2025-06-27", "nextStep", "Try again");
        send("vs.anna", "/" + id + "/removal", "version", "4").andExpect(status().is3xxRedirection());
        assertThat(planned()).isEmpty();
    }

    @Test
    void aPlanThatSomebodyHasChangedStaysWhereItIs() throws Exception {
        log("nextOn", "2025-06-20", "nextStep", "Bring the samples");
        long id = done();
        var plan = jdbc.sql("select id from visit where customer_id = ? and status = 'PLANNED'")
                .param(customer)
                .query(Long.class)
                .single();
        var me = String.valueOf(people.user("vs.anna", "vs.team"));
        send("vs.anna", "/" + plan + "/plan", "plannedOn", "2025-06-18", "visitor", me, "version", "0");

        correct(id, 0, "nextOn", "2025-06-20", "nextStep", "Bring the samples, please");
        assertThat(planned()).containsExactly("2025-06-18 null");
    }

    @Test
    void whenAVisitIsTakenBackTheDayBeforeOnWhichSomebodyWasMetCounts() throws Exception {
        log("doneOn", "2025-05-12", "met", String.valueOf(buyer));
        log("met", String.valueOf(buyer));
        long id = done();
        assertThat(lastMet()).isEqualTo("2025-06-02");

        correct(id, 0, "doneOn", "2025-05-30", "met", String.valueOf(buyer));
        assertThat(lastMet()).isEqualTo("2025-05-30");
        send("vs.anna", "/" + id + "/removal", "version", "1").andExpect(status().is3xxRedirection());
        assertThat(lastMet()).isEqualTo("2025-05-12");
    }

    @Test
    void aMeetingThatWasToldByHandIsNotForgottenWithAVisit() throws Exception {
        mvc.perform(post("/customers/" + code + "/people/" + buyer + "/meetings")
                .param("day", "2025-05-20")
                .with(people.as("vs.anna"))
                .with(csrf()));
        log("met", String.valueOf(buyer));

        send("vs.anna", "/" + done() + "/removal", "version", "0").andExpect(status().is3xxRedirection());
        assertThat(lastMet()).isEqualTo("2025-05-20");
    }

    @Test
    void whoWasMetLastIsPreselected() throws Exception {
        jdbc.sql("insert into contact (customer_id, name) values (?, 'Bo Li')")
                .param(customer)
                .update();
        log("met", String.valueOf(buyer));

        mvc.perform(get("/customers/" + code + "/visits/new").with(people.as("vs.anna")))
                .andExpect(content().string(containsString("value=\"" + buyer + "\" checked")));
    }

    @Test
    void correctingAReportCorrectsItsCostAndDeletingItTakesItBack() throws Exception {
        log();
        long id = jdbc.sql("select id from visit where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();

        send(
                "vs.anna",
                "/" + id,
                "kind",
                "CALL",
                "doneOn",
                "2025-06-01",
                "discussed",
                "x",
                "hours",
                "1",
                "version",
                "0");
        assertThat(activities()).isEqualTo("call 1.0000");
        send("vs.anna", "/" + id + "/removal", "version", "0").andExpect(status().isConflict());
        send("vs.anna", "/" + id + "/removal", "version", "1");

        assertThat(count("visit") + count("activity")).isZero();
    }

    @Test
    void somebodyElseReadsAReportAndCannotChangeIt() throws Exception {
        log();
        long id = jdbc.sql("select id from visit where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();

        mvc.perform(get("/customers/" + code + "/visits").with(people.as("vs.max")))
                .andExpect(content().string(containsString("Prices")));
        send("vs.max", "/" + id + "/removal", "version", "0").andExpect(status().isForbidden());
        mvc.perform(get("/customers/" + code + "/visits").with(people.as("vs.otto")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/visits?show=done&who=team").with(people.as("vs.otto")))
                .andExpect(content().string(not(containsString("Acme"))));
    }

    @Test
    void whoTakesTheCustomerOverMakesThePlannedVisits() throws Exception {
        plan("2025-06-05");
        var heir = people.user("vs.heir", "vs.team", Role.SALESPERSON);

        register.handOver(customer, heir, people.team("vs.team"), null, Actor.APPLICATION);
        entities.flush();

        mvc.perform(get("/visits?show=week").with(people.as("vs.heir")))
                .andExpect(content().string(containsString("Acme")));
    }

    @Test
    void aCustomerWaitsFromTheDayAfterItsTiersDaysAndOnlyForThoseWhoSeeIt() throws Exception {
        jdbc.sql("update customer set star_in_force = 5 where id = ?")
                .param(customer)
                .update();
        log();

        clock.set(LocalDate.of(2025, 6, 16));
        assertThat(waiting("vs.anna")).doesNotContain("Acme");
        clock.set(LocalDate.of(2025, 6, 17));
        assertThat(waiting("vs.anna")).contains("Acme", "overdue by 1 day");
        assertThat(waiting("vs.max")).contains("Acme");
        assertThat(waiting("vs.otto")).doesNotContain("Acme");
    }

    @Test
    void aCancelledVisitSaysWhyAndIsNotDoneAnyMore() throws Exception {
        long id = plan("2025-06-05");

        send("vs.anna", "/" + id + "/cancellation", "reason", "They are on holiday", "version", "0");

        report(id, 1).andExpect(status().isConflict());
        mvc.perform(get("/customers/" + code + "/visits").with(people.as("vs.anna")))
                .andExpect(content().string(containsString("They are on holiday")));
    }

    private String waiting(String username) throws Exception {
        return mvc.perform(get("/visits/due?who=team").with(people.as(username)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long plan(String day) throws Exception {
        var me = String.valueOf(people.user("vs.anna", "vs.team"));
        send("vs.anna", "/plan", "plannedOn", day, "plannedAt", "10:00", "visitor", me)
                .andExpect(status().is3xxRedirection());
        return jdbc.sql("select max(id) from visit where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private ResultActions report(long id, int version) throws Exception {
        return send(
                "vs.anna",
                "/" + id,
                "kind",
                "VISIT",
                "doneOn",
                "2025-06-02",
                "discussed",
                "Prices",
                "version",
                String.valueOf(version));
    }

    private ResultActions log(String... more) throws Exception {
        var fields = new ArrayList<>(List.of("discussed", "Prices"));
        fields.addAll(List.of(more));
        if (!fields.contains("doneOn")) {
            fields.addAll(List.of("doneOn", "2025-06-02"));
        }
        if (!fields.contains("kind")) {
            fields.addAll(List.of("kind", "VISIT"));
        }
        return send("vs.anna", "", fields.toArray(String[]::new));
    }

    private ResultActions send(String username, String path, String... fields) throws Exception {
        var request = post("/customers/" + code + "/visits" + path)
                .with(people.as(username))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions correct(long id, int version, String... more) throws Exception {
        var fields =
                new ArrayList<>(List.of("kind", "VISIT", "discussed", "Prices", "version", String.valueOf(version)));
        fields.addAll(List.of(more));
        if (!fields.contains("doneOn")) {
            fields.addAll(List.of("doneOn", "2025-06-02"));
        }
        return send("vs.anna", "/" + id, fields.toArray(String[]::new)).andExpect(status().is3xxRedirection());
    }

    /** The last one that was entered. */
    private long done() {
        return jdbc.sql("select max(id) from visit where customer_id = ? and status = 'DONE'")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private List<String> planned() {
        return jdbc.sql(
                        "select planned_on, purpose from visit where customer_id = ? and status = 'PLANNED' order by id")
                .param(customer)
                .query((row, n) -> row.getObject(1, LocalDate.class) + " " + row.getString(2))
                .list();
    }

    private String lastMet() {
        return jdbc.sql("select last_met_on from contact where id = ?")
                .param(buyer)
                .query(LocalDate.class)
                .single()
                .toString();
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
