package io.startier.engagement.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.CustomerRegister;
import io.startier.customer.Customers;
import io.startier.customer.TestCustomers;
import io.startier.shared.Actor;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Row G1: what comes of entering and leaving a tier, and of changing its playbook. */
@ApplicationTest
@Transactional
class PlaybookTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers companies;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private MutableClock clock;

    private final String code = "PB" + UUID.randomUUID().toString().substring(0, 8);
    private long anna;
    private long max;
    private long customer;

    @BeforeEach
    void aCustomerWithoutAStar() {
        clock.set(LocalDate.of(2025, 6, 2));
        anna = people.user("pb.anna", "pb.team", Role.SALESPERSON);
        max = people.user("pb.max", "pb.team", Role.SALES_MANAGER);
        people.user("pb.gina", null, Role.GENERAL_MANAGER);
        people.user("pb.adam", null, Role.ADMINISTRATOR);
        customer = companies.customer(code, "Acme", anna, people.team("pb.team"));
        entities.flush();
    }

    @Test
    void whoeverBecomesAKeyAccountIsOwedItsCommitmentsOnTheirDays() {
        take(3);

        assertThat(tasks())
                .containsExactly(
                        "EXECUTIVE_VISIT 1 MANAGER 2025-08-01 OPEN",
                        "TECHNICAL_EXCHANGE 1 OWNER 2025-08-31 OPEN",
                        "VALUE_ADDED 1 OWNER 2025-08-01 OPEN");
    }

    @Test
    void movingWithinATierCreatesNothing() {
        take(3);
        clock.set(LocalDate.of(2025, 7, 1));
        take(4);
        take(4);

        assertThat(tasks()).hasSize(3);
    }

    @Test
    void theFirstStarOfAnOrdinaryCustomerIsNoEntering() {
        commitment(Tier.ORDINARY, 10, null);

        take(2);

        assertThat(tasks()).isEmpty();
    }

    @Test
    void whoFallsToAnOrdinaryCustomerIsOwedWhatThoseAre() {
        commitment(Tier.ORDINARY, 10, null);
        take(3);

        take(2);

        assertThat(tasks()).contains("OTHER 1 OWNER 2025-06-12 OPEN").hasSize(4);
        assertThat(open()).isOne();
    }

    @Test
    void leavingATierCancelsItsOpenTasksWithAReasonInTheReadersLanguage() {
        take(5);
        close("TECHNICAL_EXCHANGE");

        take(4);

        assertThat(tasks())
                .contains(
                        "EXECUTIVE_VISIT 1 MANAGER 2025-07-02 CANCELLED TIER_LEFT",
                        "TECHNICAL_EXCHANGE 1 OWNER 2025-08-01 DONE",
                        "EXECUTIVE_VISIT 1 MANAGER 2025-08-01 OPEN");
        assertThat(page("/customers/" + code + "/service", "pb.anna", "en"))
                .bodyText()
                .contains("The customer has left the tier.");
        assertThat(page("/customers/" + code + "/service", "pb.anna", "zh-CN"))
                .bodyText()
                .contains("客户已离开该等级");
    }

    @Test
    void enteringAgainBeginsTheNextTurn() {
        take(3);
        take(5);
        clock.set(LocalDate.of(2026, 1, 1));
        take(4);

        assertThat(tasks())
                .contains(
                        "EXECUTIVE_VISIT 1 MANAGER 2025-08-01 CANCELLED TIER_LEFT",
                        "EXECUTIVE_VISIT 2 MANAGER 2026-03-02 OPEN");
        assertThat(open()).isEqualTo(3);
    }

    @Test
    void manualTasksStayWhenTheTierIsLeft() {
        take(3);
        jdbc.sql("""
                        insert into task (customer_id, title, responsible, due_on, status, entered_by, entered_at)
                        values (?, 'Call', 'OWNER', date '2025-06-10', 'OPEN', ?, current_timestamp)
                        """).params(customer, anna).update();

        take(1);

        assertThat(open()).isOne();
    }

    @Test
    void eachResponsiblePersonIsToldOnceOfAllTasksThatCameWithTheTier() {
        take(3);
        take(4);

        assertThat(news(anna)).containsExactly("[\"Acme\",1,2]");
        assertThat(news(max)).containsExactly("[\"Acme\",1,1]");

        clock.set(LocalDate.of(2025, 6, 3));
        take(1);
        clock.set(LocalDate.of(2025, 6, 4));
        take(3);
        assertThat(news(anna)).hasSize(2);
    }

    @Test
    void withoutAnOwnerOrATeamTheGeneralManagerIsTold() {
        register.handOver(customer, null, null, null, Actor.APPLICATION);
        entities.flush();

        take(3);

        long gina = people.user("pb.gina", null);
        assertThat(news(gina)).containsExactly("[\"Acme\",1,3]");
    }

    @Test
    void aNewCommitmentDoesNothingUntilSomebodyCreatesTheTasksOfThoseWhoHaveNone() {
        take(3);
        var other = "PX" + code.substring(2);
        long second = companies.customer(other, "Other", anna, people.team("pb.team"));
        customers.takeStar(second, 4, clock.instant());
        entities.flush();
        assertThat(post(
                        "/admin/playbooks",
                        "pb.adam",
                        "tier",
                        "KEY_ACCOUNT",
                        "kind",
                        "OTHER",
                        "promise",
                        "Moon cakes",
                        "responsible",
                        "OWNER",
                        "firstDays",
                        "10",
                        "everyDays",
                        "365"))
                .hasStatus3xxRedirection();
        long moonCakes = newest();
        assertThat(tasks()).hasSize(3);
        assertThat(page("/admin/playbooks", "pb.gina", "en")).bodyText().contains("2 customers have no task");

        for (int click = 0; click < 2; click++) {
            assertThat(post("/admin/playbooks/" + moonCakes + "/tasks", "pb.adam", "version", "0"))
                    .hasStatus3xxRedirection();
        }

        assertThat(tasks()).contains("OTHER 1 OWNER 2025-06-12 OPEN").hasSize(4);
        assertThat(count("commitment_id", moonCakes)).isEqualTo(2);
        assertThat(page("/admin/playbooks", "pb.gina", "en"))
                .bodyText()
                .doesNotContain("customers have no task")
                .contains("2 open");
    }

    @Test
    void theSameFormSentTwiceAddsOneCommitment() {
        var token = UUID.randomUUID().toString();
        for (int click = 0; click < 2; click++) {
            post(
                    "/admin/playbooks",
                    "pb.adam",
                    "tier",
                    "VIP",
                    "kind",
                    "VALUE_ADDED",
                    "responsible",
                    "OWNER",
                    "firstDays",
                    "77",
                    "token",
                    token);
        }

        assertThat(jdbc.sql("select count(*) from commitment where first_days = 77")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aStaleTabChangesNothingAndSaysWhy() {
        long id = commitment(Tier.VIP, 10, 30);
        assertThat(change(id, "0", "20")).hasStatus3xxRedirection();

        assertThat(change(id, "0", "40")).hasStatus(409).bodyText().contains("Somebody has changed this commitment");
        for (var verb : List.of("retirement", "return", "tasks")) {
            assertThat(post("/admin/playbooks/" + id + "/" + verb, "pb.adam", "version", "0"))
                    .as(verb)
                    .hasStatus(409);
        }
        assertThat(jdbc.sql("select first_days from commitment where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
    }

    @Test
    void whatCannotBeReadComesBackWithTheFault() {
        long id = commitment(Tier.VIP, 10, 30);

        assertThat(change(id, "0", "3651")).hasStatus(422).bodyText().contains("from 0 to 3,650", "3651");
        assertThat(post(
                        "/admin/playbooks",
                        "pb.adam",
                        "tier",
                        "VIP",
                        "kind",
                        "OTHER",
                        "responsible",
                        "OWNER",
                        "firstDays",
                        "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Say what is promised.");
    }

    @Test
    void aRetiredCommitmentEndsItsOpenTasksAndBroughtBackWaitsForAClick() {
        take(3);
        long visit = idOf(Tier.KEY_ACCOUNT, "EXECUTIVE_VISIT");
        assertThat(post("/admin/playbooks/" + visit + "/retirement", "pb.gina", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(tasks()).contains("EXECUTIVE_VISIT 1 MANAGER 2025-08-01 CANCELLED RETIRED");
        take(5);
        take(3);
        assertThat(tasks()).noneMatch(task -> task.startsWith("EXECUTIVE_VISIT 2 MANAGER"));

        assertThat(post("/admin/playbooks/" + visit + "/return", "pb.gina", "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(page("/admin/playbooks", "pb.gina", "en")).bodyText().contains("1 customer has no task");
        post("/admin/playbooks/" + visit + "/tasks", "pb.gina", "version", "2");

        assertThat(tasks()).contains("EXECUTIVE_VISIT 2 MANAGER 2025-08-01 OPEN");
    }

    @Test
    void lostCustomersAndThoseOfOtherTiersGetNoTasks() {
        long id = commitment(Tier.KEY_ACCOUNT, 10, null);
        jdbc.sql("update customer set star_in_force = 3, stage = 'LOST' where id = ?")
                .param(customer)
                .update();
        long ordinary = companies.customer("PY" + code.substring(2), "Small", anna, null);

        post("/admin/playbooks/" + id + "/tasks", "pb.adam", "version", "0");

        assertThat(count("customer_id", customer) + count("customer_id", ordinary))
                .isZero();
    }

    @Test
    void whatAPersonCancelledIsNotMissing() {
        take(3);
        long id = idOf(Tier.KEY_ACCOUNT, "VALUE_ADDED");
        jdbc.sql(
                        "update task set status = 'CANCELLED', closed_on = due_on, outcome = 'No wish' where commitment_id = ?")
                .param(id)
                .update();

        post("/admin/playbooks/" + id + "/tasks", "pb.adam", "version", "0");

        assertThat(tasks()).hasSize(3);
    }

    private void take(int star) {
        customers.takeStar(customer, star, clock.instant());
        entities.flush();
    }

    private void close(String kind) {
        jdbc.sql("""
                        update task set status = 'DONE', closed_on = due_on where customer_id = ?
                        and commitment_id in (select id from commitment where kind = ?)
                        """).params(customer, kind).update();
    }

    private long commitment(Tier tier, int firstDays, Integer everyDays) {
        jdbc.sql("""
                        insert into commitment (tier, kind, promise, responsible, first_days, every_days)
                        values (?, 'OTHER', 'Moon cakes', 'OWNER', ?, ?)
                        """).params(tier.name(), firstDays, everyDays).update();
        return newest();
    }

    private long newest() {
        return jdbc.sql("select max(id) from commitment").query(Long.class).single();
    }

    private long idOf(Tier tier, String kind) {
        return jdbc.sql("select id from commitment where tier = ? and kind = ?")
                .params(tier.name(), kind)
                .query(Long.class)
                .single();
    }

    private MvcTestResult change(long id, String version, String firstDays) {
        return post(
                "/admin/playbooks/" + id,
                "pb.adam",
                "promise",
                "Moon cakes",
                "responsible",
                "OWNER",
                "firstDays",
                firstDays,
                "version",
                version);
    }

    private MvcTestResult post(String path, String username, String... fields) {
        var request = mvc.post().uri(path).with(people.as(username)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult page(String path, String username, String language) {
        return mvc.get()
                .uri(path)
                .with(people.as(username))
                .header("Accept-Language", language)
                .exchange();
    }

    private List<String> tasks() {
        return jdbc.sql("""
                        select k.kind || ' ' || t.turn || ' ' || t.responsible || ' ' || t.due_on || ' ' || t.status
                               || coalesce(' ' || t.cancel_code, '')
                        from task t join commitment k on k.id = t.commitment_id where t.customer_id = ?
                        order by k.kind, t.id
                        """).param(customer).query(String.class).list();
    }

    private long open() {
        return jdbc.sql("select count(*) from task where customer_id = ? and status = 'OPEN'")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private long count(String column, long id) {
        return jdbc.sql("select count(*) from task where " + column + " = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private List<String> news(long person) {
        return jdbc.sql(
                        "select arguments from notification where recipient_id = ? and kind = 'TIER_ENTERED' order by id")
                .param(person)
                .query(String.class)
                .list();
    }
}
