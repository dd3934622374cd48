package io.startier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.shared.Actor;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import io.startier.tiering.Assessments;
import io.startier.tiering.assessment.TieringFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Rows D1, D2, D3, D7 and X2 over four customers: 600 and 300 of Ann, 80 of Bob in one team, 1,000 of Eve in another. */
@ApplicationTest
@Import(TestPeople.class)
class DashboardTests {

    private static final AtomicInteger ROUND = new AtomicInteger();

    @Autowired
    private TieringFixture data;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Assessments assessments;

    @Autowired
    MutableClock clock;

    private String round;

    @BeforeEach
    void fourCustomersInTwoTeams() {
        clock.set(LocalDate.of(2026, 3, 1));
        round = "d" + ROUND.incrementAndGet();
        people.user(round + "boss", null, Role.GENERAL_MANAGER);
        people.user(round + "mia", round + "north", Role.SALES_MANAGER);
        long ann = people.user(round + "ann", round + "north", Role.SALESPERSON);
        long bob = people.user(round + "bob", round + "north", Role.SALESPERSON);
        long eve = people.user(round + "eve", round + "south", Role.SALESPERSON);
        customer("A1", ann, "north", 4, "600");
        customer("A2", ann, "north", 2, "300");
        customer("B1", bob, "north", null, "80");
        customer("E1", eve, "south", 5, "1000");
        customer("P1", ann, "north", null, null);
        assessments.runNow(null, List.of(), Actor.APPLICATION);
    }

    @Test
    void theStructureCountsCustomersSalesAndProfitPerStar() throws Exception {
        mvc.perform(get("/api/dashboards/structure")
                        .param("team", team("north"))
                        .with(people.as(round + "boss")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.basis.customers").value(4))
                .andExpect(jsonPath("$.company.total.customers").value(4))
                .andExpect(jsonPath("$.company.total.sales").value(980))
                .andExpect(jsonPath("$.company.total.profit").value(196))
                .andExpect(jsonPath("$.company.stars[0].customers").value(2))
                .andExpect(jsonPath("$.company.stars[5].star").value(4))
                .andExpect(jsonPath("$.company.stars[5].sales").value(600))
                .andExpect(jsonPath("$.people", hasSize(2)))
                .andExpect(jsonPath("$.people[0].code").value(round + "ann"))
                .andExpect(jsonPath("$.people[0].total.sales").value(900));
    }

    @Test
    void theConcentrationIsThatOfTheSelection() throws Exception {
        mvc.perform(get("/api/dashboards/concentration")
                        .param("team", team("north"))
                        .param("lose", code("A1"))
                        .with(people.as(round + "boss")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.report.company.figures.customers").value(3))
                .andExpect(jsonPath("$.report.company.figures.largest").value(0.6122448980))
                .andExpect(jsonPath("$.report.company.level").value("ALARM"))
                .andExpect(jsonPath("$.report.company.largest.code").value(code("A1")))
                .andExpect(jsonPath("$.loss.sales.after").value(380))
                .andExpect(jsonPath("$.loss.people[0].code").value(round + "ann"))
                .andExpect(jsonPath("$.loss.people[0].sales.after").value(300));
    }

    @Test
    void theParetoRanksTheSelection() throws Exception {
        mvc.perform(get("/api/dashboards/pareto").param("team", team("north")).with(people.as(round + "boss")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.figures.customers").value(3))
                .andExpect(jsonPath("$.figures.customersForFourFifths").value(2))
                .andExpect(jsonPath("$.withoutOrders").value(1))
                .andExpect(jsonPath("$.customers[0].code").value(code("A1")))
                .andExpect(jsonPath("$.customers[1].cumulative").value(0.918367))
                .andExpect(jsonPath("$.customers[2].place").value(3));
    }

    @Test
    void aSalespersonSeesOnlyTheOwnCustomers() throws Exception {
        mvc.perform(get("/api/dashboards/pareto").with(people.as(round + "bob")))
                .andExpect(jsonPath("$.basis.customers").value(1))
                .andExpect(jsonPath("$.customers", hasSize(1)))
                .andExpect(jsonPath("$.customers[0].code").value(code("B1")));
        mvc.perform(get("/api/dashboards/structure").with(people.as(round + "ann")))
                .andExpect(jsonPath("$.company.total.customers").value(3))
                .andExpect(jsonPath("$.company.total.sales").value(900));
    }

    @Test
    void aManagerSeesTheTeamAndNothingBesides() throws Exception {
        mvc.perform(get("/api/dashboards/concentration").with(people.as(round + "mia")))
                .andExpect(jsonPath("$.report.basis.customers").value(4))
                .andExpect(jsonPath("$.report.teams", hasSize(1)))
                .andExpect(jsonPath("$..code", not(hasItem(code("E1")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"structure", "concentration", "pareto"})
    void aHiddenFilterValueAnswersLikeOneThatDoesNotExist(String dashboard) throws Exception {
        var hidden = body("/api/dashboards/" + dashboard + "?team=" + team("south"));
        var unknown = body("/api/dashboards/" + dashboard + "?team=nowhere");

        assertThat(hidden).isEqualTo(unknown).contains("\"customers\":0");
    }

    @Test
    void aHiddenCustomerCannotBeLost() throws Exception {
        mvc.perform(get("/api/dashboards/concentration")
                        .param("lose", code("E1"))
                        .with(people.as(round + "mia")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.loss").doesNotExist());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"structure?by=colour", "concentration?measure=weight", "pareto?measure=weight", "pareto?from=-1"
            })
    void anUnknownChoiceIsRefused(String call) throws Exception {
        mvc.perform(get("/api/dashboards/" + call).with(people.as(round + "boss")))
                .andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"structure", "concentration", "pareto"})
    void aPageShowsTheOwnCustomersAndNoOthers(String dashboard) throws Exception {
        var page = mvc.perform(get("/dashboards/" + dashboard).with(people.as(round + "mia")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(round + "ann")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).doesNotContain(code("E1")).doesNotContain(round + "eve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"structure", "concentration", "pareto"})
    void aSelectionWithoutCustomersStillHasAPage(String dashboard) throws Exception {
        mvc.perform(get("/dashboards/" + dashboard + "?team=nowhere").with(people.as(round + "mia")))
                .andExpect(status().isOk());
    }

    @Test
    void aFileHoldsTheSameFiguresAndTheTrailSaysWhoTookIt() throws Exception {
        mvc.perform(get("/dashboards/pareto.csv").with(people.as(round + "ann")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1," + code("A1") + ",Customer " + code("A1"))))
                .andExpect(content().string(not(containsString(code("B1")))));

        var noted = jdbc.sql("select count(*) from audit_entry where action = 'DASHBOARD_EXPORTED' and actor = ?")
                .param("Name " + round + "ann")
                .query(Long.class)
                .single();
        assertThat(noted).isOne();
    }

    @Test
    void newCustomersAreSaidToBeMissing() throws Exception {
        customer("N1", people.user(round + "ann", null), "north", null, "10");

        mvc.perform(get("/api/dashboards/structure").with(people.as(round + "ann")))
                .andExpect(jsonPath("$.basis.customers").value(4))
                .andExpect(jsonPath("$.basis.assessed").value(3));
    }

    @Test
    void whoSeesNoCustomersSeesNoDashboard() throws Exception {
        people.user(round + "sys", null, Role.ADMINISTRATOR);

        mvc.perform(get("/dashboards/pareto").with(people.as(round + "sys"))).andExpect(status().isForbidden());
        mvc.perform(get("/api/dashboards/pareto").with(people.as(round + "sys")))
                .andExpect(status().isForbidden());
    }

    @Test
    void everyRoleHasAHome() throws Exception {
        for (var role : Role.values()) {
            people.user(round + role.name().toLowerCase(), round + "north", role);
            mvc.perform(get("/").with(people.as(round + role.name().toLowerCase())))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void theHomeOfASalespersonNamesTheOwnCandidatesOnly() throws Exception {
        mvc.perform(get("/").with(people.as(round + "ann")))
                .andExpect(content().string(containsString("Customer " + code("A1"))))
                .andExpect(content().string(not(containsString(code("E1")))));
    }

    @Test
    void anAccountFallsWhenItLosesThirtyPercentAndTenThousand() throws Exception {
        sells("A1", "50000", "35000");
        sells("A2", "50000", "35000.01");
        sells("B1", "14000", "4000.01");
        sells("E1", "90000", "0.01");

        var page = body("/dashboards/falling");

        assertThat(page).contains("Customer " + code("A1"), "One account falls: 15,000", "50,000", "35,000");
        assertThat(page).doesNotContain("Customer " + code("A2"), "Customer " + code("B1"), code("E1"));
        assertThat(body("/")).containsSubsequence("id=\"falling\"", "One account falls", "Customer " + code("A1"));
    }

    @Test
    void theKeyAccountRulesSayWhatFallingMeans() throws Exception {
        sells("A1", "50000", "35000");
        jdbc.sql("update profile_setting set percent = 31").update();
        try {
            assertThat(body("/dashboards/falling")).contains("at least 31%").doesNotContain("Customer " + code("A1"));
        } finally {
            jdbc.sql("update profile_setting set percent = 30").update();
        }
    }

    @Test
    void eachRoleBeginsWithItsOwnPage() throws Exception {
        people.user(round + "exec", null, Role.EXECUTIVE);

        assertThat(bodyOf(round + "ann")).contains("My day", "id=\"own\"").doesNotContain("id=\"to-sign\"");
        assertThat(bodyOf(round + "mia")).contains("My team", "id=\"to-sign\"", "id=\"candidate-owners\"");
        assertThat(bodyOf(round + "boss")).contains("The company", "id=\"to-sign\"", "id=\"open-proposals\"");
        assertThat(bodyOf(round + "exec"))
                .contains("The company", "id=\"open-proposals\"")
                .doesNotContain("id=\"to-sign\"", "id=\"own\"");
    }

    private String bodyOf(String username) throws Exception {
        return mvc.perform(get("/").with(people.as(username)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** In the three months before March, a year ago and now. */
    private void sells(String name, String before, String now) {
        data.order(data.id(code(name)), LocalDate.of(2025, 1, 10), before);
        data.order(data.id(code(name)), LocalDate.of(2026, 2, 28), now);
    }

    private String body(String path) throws Exception {
        return mvc.perform(get(path).with(people.as(round + "mia")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String code(String name) {
        return (round + name).toUpperCase();
    }

    private String team(String name) {
        return round + name;
    }

    /** Sales are spread over both basis years, a fifth of them is profit; null for a customer without orders. */
    private void customer(String name, long owner, String team, Integer star, String sales) {
        jdbc.sql("""
                        insert into customer (code, name, stage, owner_id, team_id, star_in_force, search_text, created_at,
                                              updated_at)
                        values (?, ?, 'ACTIVE', ?, ?, ?, ?, current_timestamp, current_timestamp)
                        """)
                .params(code(name), "Customer " + code(name), owner, people.team(team(team)), star, code(name))
                .update();
        if (sales != null) {
            var half = new BigDecimal(sales).divide(BigDecimal.valueOf(2));
            List.of(2024, 2025).forEach(year -> data.year(data.id(code(name)), year, half.toPlainString()));
        }
    }
}
