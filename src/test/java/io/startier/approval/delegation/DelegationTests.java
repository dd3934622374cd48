package io.startier.approval.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Row A4: entering and ending delegations. */
@ApplicationTest
class DelegationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private int auditedBefore;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        jdbc.sql("delete from delegation").update();
        auditedBefore = audited().size();
        people.user("dg-wang", "dg-team", Role.SALES_MANAGER);
        people.user("dg-li", "dg-other", Role.SALES_MANAGER);
        people.user("dg-bystander", "dg-other", Role.SALES_MANAGER);
        people.user("dg-gina", null, Role.GENERAL_MANAGER);
        people.user("dg-admin", null, Role.ADMINISTRATOR);
        people.user("dg-seller", "dg-team", Role.SALESPERSON);
    }

    @Test
    void aManagerEntersAnAbsenceAndSeesItOnThePage() {
        assertThat(send("wang", "2026-03-05", "2026-03-09", "dg-li")).hasStatus(302);

        assertThat(page("/approvals/delegations", "wang"))
                .hasStatusOk()
                .bodyText()
                .contains("Name dg-wang")
                .contains("Name dg-li")
                .contains("Coming")
                .contains("End now");
        assertThat(page("/approvals/delegations", "li"))
                .bodyText()
                .contains("Name dg-wang")
                .doesNotContain("End now");
        assertThat(page("/approvals/delegations", "bystander")).bodyText().contains("Nobody is away");
        assertThat(page("/approvals/delegations", "gina"))
                .bodyText()
                .contains("Name dg-wang")
                .contains("End now");
        assertThat(audited().stream().skip(auditedBefore)).containsExactly("DELEGATION_ENTERED");
    }

    @Test
    void theFormComesBackWithEveryMistakeAndWhatWasTyped() {
        assertThat(send("wang", "2026-03-01", "soon", "dg-seller"))
                .hasStatus(422)
                .bodyText()
                .contains("Today or later: what is past cannot be delegated.")
                .contains("value=\"2026-03-01\"");
        assertThat(send("wang", "2026-03-05", "2026-03-04", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Not before the first day.");
        assertThat(send("wang", "2026-03-05", "2027-03-06", ""))
                .hasStatus(422)
                .bodyText()
                .contains("At most a year.");
        assertThat(send("wang", "2026-03-05", "2026-03-06", "dg-seller"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose an active sales manager or general manager.");
        assertThat(send("wang", "2026-03-05", "2026-03-06", "dg-wang")).hasStatus(422);
        assertThat(rows()).isZero();
    }

    @Test
    void twoAbsencesOfOnePersonDoNotOverlap() {
        send("wang", "2026-03-05", "2026-03-09", "dg-li");

        assertThat(send("wang", "2026-03-09", "2026-03-12", ""))
                .hasStatus(409)
                .bodyText()
                .contains("Name dg-wang is away from 2026-03-05 to 2026-03-09 already.")
                .contains("value=\"2026-03-12\"");
        assertThat(send("wang", "2026-03-10", "2026-03-12", "")).hasStatus(302);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void endingEarlyKeepsTheRowAndMakesRoomForAnother() {
        send("wang", "2026-03-02", "2026-03-09", "dg-li");

        assertThat(end("wang")).hasStatus(302);
        assertThat(end("wang")).hasStatus(302);

        assertThat(page("/approvals/delegations", "wang"))
                .bodyText()
                .contains("Ended early")
                .contains("Ended by Name dg-wang");
        assertThat(send("wang", "2026-03-02", "2026-03-04", "dg-li")).hasStatus(302);
        assertThat(audited().stream().skip(auditedBefore))
                .containsExactly("DELEGATION_ENTERED", "DELEGATION_ENDED", "DELEGATION_ENTERED");
    }

    @Test
    void whatIsOverCannotBeEnded() {
        send("wang", "2026-03-02", "2026-03-03", "dg-li");
        clock.set(LocalDate.of(2026, 3, 4));

        assertThat(end("wang")).hasStatus(409);
        assertThat(page("/approvals/delegations", "wang")).bodyText().contains("Over");
    }

    @Test
    void whoIsAwayAlreadyIsEnteredByAGeneralManagerOrAnAdministratorWhoNeverAppointThemselves() {
        assertThat(api("li", "dg-wang", "dg-li")).hasStatus(403);
        assertThat(api("gina", "dg-wang", "dg-gina")).hasStatus(422);
        assertThat(api("admin", "", "dg-li")).hasStatus(422);
        assertThat(api("admin", "dg-wang", "dg-gina")).hasStatus(201);
        assertThat(rows()).isOne();
    }

    @Test
    void theDeputySeesItAndCannotEndItAndNobodyElseSeesIt() {
        send("wang", "2026-03-02", "2026-03-03", "dg-li");

        assertThat(end("li")).hasStatus(403);
        assertThat(end("bystander")).hasStatus(404);
        assertThat(end("admin")).hasStatus(302);
    }

    @Test
    void programsEnterReadAndEnd() {
        var created = api("wang", null, "dg-li");
        assertThat(created).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("RUNNING");
        assertThat(created).bodyJson().extractingPath("$.deputy").isEqualTo("dg-li");

        assertThat(page("/api/delegations", "li"))
                .bodyJson()
                .extractingPath("$[0].person")
                .isEqualTo("dg-wang");
        assertThat(page("/api/delegations?past=true", "li"))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .isEmpty();
        assertThat(mvc.perform(delete("/api/delegations/" + id())
                        .with(people.as("dg-wang"))
                        .with(csrf())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("ENDED");
        assertThat(page("/api/delegations?past=true", "li"))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .hasSize(1);
    }

    private MvcTestResult send(String user, String from, String until, String deputy) {
        return mvc.perform(post("/approvals/delegations")
                .param("from", from)
                .param("until", until)
                .param("deputy", deputy)
                .param("reason", "Holiday")
                .with(people.as("dg-" + user))
                .with(csrf()));
    }

    private MvcTestResult api(String user, String person, String deputy) {
        var json =
                "{\"person\":%s,\"deputy\":\"%s\",\"from\":\"2026-03-02\",\"until\":\"2026-03-02\",\"reason\":\"Ill\"}"
                        .formatted(person == null ? "null" : '"' + person + '"', deputy);
        return mvc.perform(post("/api/delegations")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(people.as("dg-" + user))
                .with(csrf()));
    }

    private MvcTestResult end(String user) {
        return mvc.perform(post("/approvals/delegations/" + id() + "/end")
                .with(people.as("dg-" + user))
                .with(csrf()));
    }

    private MvcTestResult page(String path, String user) {
        return mvc.perform(get(path).with(people.as("dg-" + user)));
    }

    private long id() {
        return jdbc.sql("select max(id) from delegation").query(Long.class).single();
    }

    private long rows() {
        return jdbc.sql("select count(*) from delegation").query(Long.class).single();
    }

    private List<String> audited() {
        return jdbc.sql(
                        "select action from audit_entry where subject_id = 'dg-wang' and action like 'DELEGATION%' order by id")
                .query(String.class)
                .list();
    }
}
