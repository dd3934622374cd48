package io.startier.engagement.task;

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
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Row G1: tasks on pages, who sees them and who sees to them. */
@ApplicationTest
@Transactional
class TaskTests {

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
    private TaskWatch watch;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private MutableClock clock;

    private final String code = "TK" + UUID.randomUUID().toString().substring(0, 8);
    private long anna;
    private long customer;

    @BeforeEach
    void aKeyAccountWithItsTasks() {
        clock.set(LocalDate.of(2025, 6, 2));
        people.team("tk.north", "tk.region");
        anna = people.user("tk.anna", "tk.north", Role.SALESPERSON);
        people.user("tk.bert", "tk.north", Role.SALESPERSON);
        people.user("tk.max", "tk.north", Role.SALES_MANAGER);
        people.user("tk.rita", "tk.region", Role.SALES_MANAGER);
        people.user("tk.olga", "tk.south", Role.SALES_MANAGER);
        people.user("tk.gina", null, Role.GENERAL_MANAGER);
        people.user("tk.eve", null, Role.EXECUTIVE);
        people.user("tk.adam", null, Role.ADMINISTRATOR);
        customer = companies.customer(code, "Acme", anna, people.team("tk.north"));
        entities.flush();
        customers.takeStar(customer, 3, clock.instant());
        entities.flush();
    }

    @Test
    void doingARecurringTaskBeginsItsNextTurnOnce() {
        long exchange = task("TECHNICAL_EXCHANGE");
        clock.set(LocalDate.of(2025, 9, 10));

        assertThat(done(exchange, "tk.anna", "2025-09-08", "0")).hasStatus3xxRedirection();
        assertThat(done(exchange, "tk.max", "2025-09-09", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("has been done already");

        assertThat(turns("TECHNICAL_EXCHANGE")).containsExactly("1 DONE 2025-08-31", "2 OPEN 2026-09-08");
        assertThat(page("/customers/" + code + "/service", "tk.anna"))
                .bodyText()
                .contains("Sep 8, 2026", "Sep 8, 2025", "Agreed on it");
    }

    @Test
    void whatIsPromisedOnceIsOverWhenItIsDone() {
        done(task("VALUE_ADDED"), "tk.anna", "2025-06-02", "0");

        assertThat(turns("VALUE_ADDED")).containsExactly("1 DONE 2025-08-01");
    }

    @Test
    void cancellingSkipsOneTurnWithAReason() {
        long exchange = task("TECHNICAL_EXCHANGE");
        assertThat(step(exchange, "cancel", "tk.anna", "version", "0")).hasStatus(422);

        assertThat(step(exchange, "cancel", "tk.anna", "version", "0", "reason", "They have no time"))
                .hasStatus3xxRedirection();

        assertThat(turns("TECHNICAL_EXCHANGE")).containsExactly("1 CANCELLED 2025-08-31", "2 OPEN 2026-06-02");
        assertThat(page("/tasks?show=cancelled", "tk.max")).bodyText().contains("They have no time");
    }

    @Test
    void aTaskIsPutOffWithAReasonThatIsKept() {
        long exchange = task("TECHNICAL_EXCHANGE");

        assertThat(step(exchange, "postpone", "tk.anna", "version", "0", "dueOn", "2025-06-01", "reason", "Ill"))
                .hasStatus(422)
                .bodyText()
                .contains("This day has passed.", "Ill");
        assertThat(step(exchange, "postpone", "tk.anna", "version", "0", "dueOn", "2025-09-30", "reason", "Their fair"))
                .hasStatus3xxRedirection();

        assertThat(turns("TECHNICAL_EXCHANGE")).containsExactly("1 OPEN 2025-09-30");
        assertThat(page("/customers/" + code + "/tasks/" + exchange, "tk.eve"))
                .bodyText()
                .contains("Aug 31, 2025 → Sep 30, 2025", "Their fair");
    }

    @Test
    void aStaleTabIsToldAndChangesNothing() {
        long exchange = task("TECHNICAL_EXCHANGE");
        step(exchange, "postpone", "tk.anna", "version", "0", "dueOn", "2025-09-30", "reason", "Their fair");

        assertThat(done(exchange, "tk.max", "2025-06-02", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody has changed this task");
        assertThat(turns("TECHNICAL_EXCHANGE")).containsExactly("1 OPEN 2025-09-30");
    }

    @Test
    void anUnknownStepOrAnotherCustomersTaskIsNotThere() {
        var other = "TX" + code.substring(2);
        companies.customer(other, "Other", anna, people.team("tk.north"));
        long exchange = task("TECHNICAL_EXCHANGE");

        assertThat(step(exchange, "dance", "tk.anna", "version", "0")).hasStatus(404);
        assertThat(page("/customers/" + other + "/tasks/" + exchange, "tk.anna"))
                .hasStatus(404);
    }

    @Test
    void theSameFormSentTwiceIsOneTaskAndWhoIsResponsibleIsTold() {
        var token = UUID.randomUUID().toString();
        for (int click = 0; click < 2; click++) {
            assertThat(add("tk.max", token)).hasStatus3xxRedirection();
        }

        assertThat(page("/tasks", "tk.anna")).bodyText().containsOnlyOnce("Send the catalogue");
        assertThat(news("TASK_GIVEN")).isOne();
        add("tk.anna", UUID.randomUUID().toString());
        assertThat(news("TASK_GIVEN")).isOne();
    }

    @Test
    void theOwnersSideIsTheOwnersAndTheManagersSideTheManagers() {
        assertThat(page("/tasks", "tk.anna"))
                .bodyText()
                .contains("Technical exchange")
                .doesNotContain(row("Executive visit"));
        assertThat(page("/tasks?who=me", "tk.max"))
                .bodyText()
                .contains(row("Executive visit"))
                .doesNotContain(row("Technical exchange"));
        assertThat(page("/tasks?who=team", "tk.anna")).bodyText().contains(row("Executive visit"));
        assertThat(page("/tasks?who=me", "tk.rita")).bodyText().doesNotContain(row("Executive visit"));
        assertThat(page("/tasks?who=team", "tk.rita")).bodyText().contains(row("Executive visit"));

        assertThat(done(task("EXECUTIVE_VISIT"), "tk.anna", "2025-06-02", "0"))
                .hasStatus(403)
                .bodyText()
                .contains("for the managers of the team");
        assertThat(done(task("EXECUTIVE_VISIT"), "tk.rita", "2025-06-02", "0")).hasStatus3xxRedirection();
        assertThat(done(task("TECHNICAL_EXCHANGE"), "tk.max", "2025-06-02", "0"))
                .hasStatus3xxRedirection();
        assertThat(done(task("VALUE_ADDED"), "tk.gina", "2025-06-02", "0")).hasStatus3xxRedirection();
    }

    @Test
    void othersDoNotSeeWhatIsToBeDoneAndWhoReadsOnlyChangesNothing() {
        long exchange = task("TECHNICAL_EXCHANGE");
        for (var stranger : List.of("tk.bert", "tk.olga")) {
            assertThat(page("/tasks?who=team", stranger)).bodyText().doesNotContain(code, "Acme");
            assertThat(page("/customers/" + code + "/service", stranger)).hasStatus(404);
            assertThat(done(exchange, stranger, "2025-06-02", "0")).hasStatus(404);
            assertThat(add(stranger, UUID.randomUUID().toString())).hasStatus(404);
        }
        assertThat(page("/tasks", "tk.eve")).bodyText().contains("Acme");
        assertThat(page("/customers/" + code + "/tasks/" + exchange, "tk.eve"))
                .bodyText()
                .contains("Technical exchange")
                .doesNotContain("done-outcome");
        assertThat(done(exchange, "tk.eve", "2025-06-02", "0")).hasStatus(403);
        assertThat(page("/tasks", "tk.adam")).hasStatus(403);
        assertThat(turns("TECHNICAL_EXCHANGE")).containsExactly("1 OPEN 2025-08-31");
    }

    @Test
    void tasksGoWithTheCustomerWhenItIsHandedOver() {
        long bert = people.user("tk.bert", "tk.north");
        handOver(bert, people.team("tk.north"));

        assertThat(page("/tasks", "tk.anna")).bodyText().doesNotContain("Acme");
        assertThat(page("/tasks", "tk.bert")).bodyText().contains("Acme", "Name tk.bert");
        assertThat(done(task("TECHNICAL_EXCHANGE"), "tk.bert", "2025-06-02", "0"))
                .hasStatus3xxRedirection();
    }

    @Test
    void whatIsNobodysIsFoundByWhoeverLeads() {
        assertThat(page("/tasks?who=nobody", "tk.gina")).bodyText().doesNotContain("Acme");
        handOver(null, people.team("tk.north"));
        assertThat(page("/tasks?who=nobody", "tk.max"))
                .bodyText()
                .contains(row("Technical exchange"))
                .doesNotContain(row("Executive visit"));

        handOver(null, null);
        assertThat(page("/tasks?who=nobody", "tk.gina"))
                .bodyText()
                .contains(row("Technical exchange"), row("Executive visit"));
        assertThat(page("/tasks?who=team", "tk.max")).bodyText().doesNotContain("Acme");

        handOver(anna, people.team("tk.bare"));
        assertThat(page("/tasks?who=nobody", "tk.gina"))
                .bodyText()
                .contains(row("Executive visit"))
                .doesNotContain(row("Technical exchange"));
    }

    @Test
    void whoIsNotActiveAnyMoreIsNobody() {
        people.deactivate("tk.anna");
        entities.flush();

        assertThat(page("/tasks?who=nobody", "tk.max")).bodyText().contains(row("Technical exchange"));
    }

    @Test
    void aTeamWithoutAManagerIsLedFromAbove() {
        people.deactivate("tk.max");
        entities.flush();

        assertThat(page("/tasks?who=me", "tk.rita")).bodyText().contains(row("Executive visit"), "Name tk.rita");
        assertThat(page("/tasks?who=nobody", "tk.gina")).bodyText().doesNotContain(row("Executive visit"));
    }

    @Test
    void theListIsAskedByDayByKindAndByCustomer() {
        clock.set(LocalDate.of(2025, 8, 1));
        assertThat(page("/tasks?show=week&who=team", "tk.max"))
                .bodyText()
                .contains(row("Executive visit"), row("Value-added service"))
                .doesNotContain(row("Technical exchange"));
        assertThat(page("/tasks?show=overdue&who=team", "tk.max")).bodyText().doesNotContain("Acme");
        clock.set(LocalDate.of(2025, 8, 2));
        assertThat(page("/tasks?show=overdue&who=team", "tk.max"))
                .bodyText()
                .contains(row("Executive visit"), "overdue by 1 day");
        assertThat(page("/tasks?kind=EXECUTIVE_VISIT&q=" + code, "tk.max"))
                .bodyText()
                .contains(row("Executive visit"))
                .doesNotContain(row("Value-added service"));
        assertThat(page("/tasks?kind=MANUAL", "tk.max")).bodyText().doesNotContain("Acme");
        assertThat(page("/tasks?q=nothing", "tk.max")).bodyText().doesNotContain("Acme");
    }

    @Test
    void theFileHoldsWhatTheListShowsAndNoFormula() throws UnsupportedEncodingException {
        mvc.post()
                .uri("/customers/" + code + "/tasks")
                .with(people.as("tk.anna"))
                .with(csrf())
                .param("title", "=1+1")
                .param("dueOn", "2025-06-10")
                .param("responsible", "OWNER")
                .exchange();

        var file = page("/tasks.csv?show=open", "tk.anna").getResponse().getContentAsString();

        assertThat(file.lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith(code + ",Acme,3,,,'=1+1,,OWNER,Name tk.anna,2025-06-10,OPEN"))
                .anyMatch(line -> line.contains("TECHNICAL_EXCHANGE,1,Technical exchange"));
    }

    @Test
    void theCalendarShowsOpenTasksOfKeyAccountsOnTheirDays() {
        assertThat(page("/calendar?view=agenda&day=2025-08-01", "tk.max"))
                .bodyText()
                .contains("cal-task", "Executive visit", "Value-added service");
        assertThat(page("/calendar?view=agenda&day=2025-08-01&person=tk.anna", "tk.max"))
                .bodyText()
                .contains("Value-added service")
                .doesNotContain("Executive visit");
        assertThat(page("/calendar?view=agenda&day=2025-08-01&person=tk.max", "tk.max"))
                .bodyText()
                .contains("Executive visit")
                .doesNotContain("Value-added service");
        assertThat(page("/calendar?view=agenda&day=2025-08-01", "tk.olga"))
                .bodyText()
                .doesNotContain("Acme");

        jdbc.sql("update commitment set tier = 'ORDINARY'").update();
        assertThat(page("/calendar?view=agenda&day=2025-08-01", "tk.max"))
                .bodyText()
                .doesNotContain("cal-task");
    }

    @Test
    void theCalendarFileNamesTasksInItsOwnersLanguage() throws UnsupportedEncodingException {
        clock.set(LocalDate.of(2025, 7, 20));
        jdbc.sql("update app_user set language = 'zh-CN' where username = 'tk.max'")
                .update();
        var issued = mvc.post()
                .uri("/calendar/feed")
                .with(people.as("tk.max"))
                .with(csrf())
                .exchange();
        var address = Pattern.compile("/calendar/feed/[\\w-]{43}\\.ics")
                .matcher(issued.getResponse().getContentAsString());
        assertThat(address.find()).isTrue();

        assertThat(mvc.get()
                        .uri(address.group())
                        .header("Accept-Language", "en")
                        .exchange())
                .bodyText()
                .contains("SUMMARY:高层拜访")
                .doesNotContain("Executive visit");
    }

    @Test
    void theStartPageShowsWhatIsDue() {
        clock.set(LocalDate.of(2025, 8, 4));

        assertThat(page("/", "tk.anna")).bodyText().contains("tasks-due", "Value-added service", "overdue by 3 days");
        assertThat(page("/", "tk.max")).bodyText().contains("Executive visit", "overdue by 3 days");
        assertThat(page("/", "tk.olga")).bodyText().contains("No task is due").doesNotContain("Executive visit");
    }

    @Test
    void whoeverIsResponsibleIsToldOnceOfWhatWasDue() {
        clock.set(LocalDate.of(2025, 8, 1));
        watch.look();
        assertThat(news("TASKS_OVERDUE")).isZero();

        clock.set(LocalDate.of(2025, 8, 2));
        watch.look();
        watch.look();
        assertThat(news("TASKS_OVERDUE")).isOne();

        clock.set(LocalDate.of(2025, 9, 1));
        watch.look();
        assertThat(news("TASKS_OVERDUE")).isEqualTo(2);
    }

    /** As the list names the task in its first column; the filter above it names all kinds. */
    private static String row(String task) {
        return ">" + task + "</a>";
    }

    private void handOver(Long owner, Long team) {
        register.handOver(customer, owner, team, null, Actor.APPLICATION);
        entities.flush();
    }

    private MvcTestResult done(long id, String username, String on, String version) {
        return step(id, "done", username, "version", version, "closedOn", on, "outcome", "Agreed on it");
    }

    private MvcTestResult add(String username, String token) {
        return mvc.post()
                .uri("/customers/" + code + "/tasks")
                .with(people.as(username))
                .with(csrf())
                .param("title", "Send the catalogue")
                .param("dueOn", "2025-06-10")
                .param("responsible", "OWNER")
                .param("token", token)
                .exchange();
    }

    private MvcTestResult step(long id, String step, String username, String... fields) {
        var request = mvc.post()
                .uri("/customers/" + code + "/tasks/" + id + "/" + step)
                .with(people.as(username))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult page(String path, String username) {
        return mvc.get().uri(path).with(people.as(username)).exchange();
    }

    private long task(String kind) {
        return jdbc.sql("""
                        select t.id from task t join commitment k on k.id = t.commitment_id
                        where t.customer_id = ? and k.kind = ? and t.status = 'OPEN'
                        """).params(customer, kind).query(Long.class).single();
    }

    private List<String> turns(String kind) {
        return jdbc.sql("""
                        select t.turn || ' ' || t.status || ' ' || t.due_on from task t join commitment k on k.id = t.commitment_id
                        where t.customer_id = ? and k.kind = ? order by t.turn
                        """).params(customer, kind).query(String.class).list();
    }

    private long news(String kind) {
        return jdbc.sql("select count(*) from notification where recipient_id = ? and kind = ?")
                .params(anna, kind)
                .query(Long.class)
                .single();
    }
}
