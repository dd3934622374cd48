package io.startier.dashboard;

import static org.hamcrest.Matchers.containsString;
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
import io.startier.tiering.Rules;
import io.startier.tiering.assessment.TieringFixture;
import io.startier.tiering.rules.Criterion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Rows T5, T8, T9, T15 and T16: Ann in the north has K (600 a year, key and SVIP), D (300, development and A) and the prospect
 * P; Eve in the south has S (1,000, not enough scores).
 */
@ApplicationTest
@Import(TestPeople.class)
class JudgementDashboardTests {

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
        data.clear();
        clock.set(LocalDate.of(2026, 3, 1));
        round = "j" + ROUND.incrementAndGet();
        people.user(round + "boss", null, Role.GENERAL_MANAGER);
        long ann = people.user(round + "ann", round + "north", Role.SALESPERSON);
        long eve = people.user(round + "eve", round + "south", Role.SALESPERSON);
        customer("K", ann, "north", "600", kaism("8", "7") + " " + strategic("9", "8"));
        customer("D", ann, "north", "300", kaism("8", "4.9") + " " + strategic("5", "9"));
        customer("S", eve, "south", "1000", "KAISM_STRENGTH/quality/1/2025-01-01/9");
        customer("P", ann, "north", null, "PROSPECT/deal_potential/1/2025-01-01/7");
        assessments.runNow(null, List.of(), Actor.APPLICATION);
    }

    @Test
    void kaismCountsClassesSalesAndThoseWithoutEnoughScores() throws Exception {
        mvc.perform(get("/api/dashboards/kaism").with(people.as(round + "boss")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.classes[0].value").value("KEY"))
                .andExpect(jsonPath("$.classes[0].customers").value(1))
                .andExpect(jsonPath("$.classes[0].sales").value(1200))
                .andExpect(jsonPath("$.classes[0].share").value(0.666667))
                .andExpect(jsonPath("$.classes[1].customers").value(1))
                .andExpect(jsonPath("$.notEnough").value(1))
                .andExpect(jsonPath("$.unscored").value(1))
                .andExpect(jsonPath("$.customers", hasSize(3)))
                .andExpect(jsonPath("$.customers[0].code").value(code("K")))
                .andExpect(jsonPath("$.customers[1].strength").value(49))
                .andExpect(jsonPath("$.customers[2].coverage").value(0))
                .andExpect(jsonPath("$.stability.variants").value(24))
                .andExpect(jsonPath("$.stability.steady[0]").value(code("K")));
    }

    @Test
    void strategicBoundariesCanBeTriedOut() throws Exception {
        mvc.perform(get("/api/dashboards/strategic").with(people.as(round + "boss")))
                .andExpect(jsonPath("$.tried").value(false))
                .andExpect(jsonPath("$.classes[0].customers").value(1))
                .andExpect(jsonPath("$.classes[2].customers").value(1))
                .andExpect(jsonPath("$.unscored").value(2));
        mvc.perform(get("/api/dashboards/strategic").param("svip", "81").with(people.as(round + "boss")))
                .andExpect(jsonPath("$.tried").value(true))
                .andExpect(jsonPath("$.classes[0].customers").value(0))
                .andExpect(jsonPath("$.classes[1].customers").value(1))
                .andExpect(jsonPath("$.customers[0].assessed").value("SVIP"))
                .andExpect(jsonPath("$.customers[0].strategicClass").value("VIP"));
        mvc.perform(get("/api/dashboards/strategic").param("cover", "2").with(people.as(round + "boss")))
                .andExpect(jsonPath("$.bounds[0]").value(50))
                .andExpect(jsonPath("$.classes[0].customers").value(2));
        mvc.perform(get("/api/dashboards/strategic").param("vip", "90").with(people.as(round + "boss")))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void valueClassesSumTradingCustomersAndProspects() throws Exception {
        mvc.perform(get("/api/dashboards/value-classes").with(people.as(round + "boss")))
                .andExpect(jsonPath("$.total.customers").value(3))
                .andExpect(jsonPath("$.total.sales").value(3800))
                .andExpect(jsonPath("$.trading[4].value").value("GENERAL"))
                .andExpect(jsonPath("$.trading[4].customers").value(3))
                .andExpect(jsonPath("$.trading[4].indicators[1]").value(60))
                .andExpect(jsonPath("$.trading[4].indicators[2]").isEmpty())
                .andExpect(jsonPath("$.prospects[0].customers").value(1))
                .andExpect(jsonPath("$.prospects[0].points").value(70));
    }

    @Test
    void aSalespersonSeesOnlyTheOwnCustomersEverywhere() throws Exception {
        for (var path : List.of("/dashboards/kaism", "/dashboards/strategic", "/dashboards/kaism.csv")) {
            mvc.perform(get(path).with(people.as(round + "ann")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(code("K"))))
                    .andExpect(content().string(not(containsString(code("S")))));
        }
        mvc.perform(get("/api/dashboards/value-classes").with(people.as(round + "ann")))
                .andExpect(jsonPath("$.total.sales").value(1800));
        mvc.perform(get("/api/compare").param("c", code("K"), code("S")).with(people.as(round + "ann")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/compare").param("q", round).with(people.as(round + "ann")))
                .andExpect(content().string(containsString(code("K"))))
                .andExpect(content().string(not(containsString(code("S")))));
    }

    @Test
    void thePagesShowEveryPart() throws Exception {
        for (var path : List.of(
                "/dashboards/kaism",
                "/dashboards/kaism?class=-",
                "/dashboards/strategic?cover=1",
                "/dashboards/strategic?svip=81&class=VIP",
                "/dashboards/value-classes",
                "/dashboards/strategic.csv",
                "/dashboards/value-classes.csv",
                "/readiness?each=1",
                "/compare")) {
            mvc.perform(get(path).with(people.as(round + "boss"))).andExpect(status().isOk());
        }
        mvc.perform(get("/dashboards/kaism").param("team", round + "none").with(people.as(round + "boss")))
                .andExpect(content().string(containsString("Nobody is scored yet")));
    }

    @Test
    void whoEarnsMoreGoesFirst() throws Exception {
        mvc.perform(get("/api/compare")
                        .param("c", code("D"), code("K"), code("P"))
                        .with(people.as(round + "boss")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.customers[0].code").value(code("D")))
                .andExpect(jsonPath("$.customers[1].sales").value(1200))
                .andExpect(jsonPath("$.customers[1].margin").value(0.2))
                .andExpect(jsonPath("$.order[0].customer.code").value(code("K")))
                .andExpect(jsonPath("$.order[0].reason").value("PROFIT"))
                .andExpect(jsonPath("$.order[0].difference").value(0.5))
                .andExpect(jsonPath("$.order[2].customer.code").value(code("P")));
        mvc.perform(get("/compare").param("c", code("D"), code("K")).with(people.as(round + "boss")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(code("K") + " goes first")));
    }

    @Test
    void fiveAreTooManyToCompareAndTwiceTheSameIsOne() throws Exception {
        mvc.perform(get("/api/compare").param("c", "1", "2", "3", "4", "5").with(people.as(round + "boss")))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/compare").param("c", code("K"), code("K")).with(people.as(round + "boss")))
                .andExpect(jsonPath("$.customers", hasSize(1)));
    }

    @Test
    void readinessCountsTheReadersOwn() throws Exception {
        mvc.perform(get("/readiness").param("each", "2").with(people.as(round + "ann")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("3 customers; 1 salesperson at 2 each can serve 2.")))
                .andExpect(content().string(containsString("2 of 2 trading customers")));
        mvc.perform(get("/readiness").param("each", "0").with(people.as(round + "ann")))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theExplanationNamesScoresAndWhatIsMissing() throws Exception {
        mvc.perform(get("/api/customers/" + code("D") + "/assessment").with(people.as(round + "ann")))
                .andExpect(jsonPath("$.classes[?(@.kind == 'KAISM')].label").value("Development customer"))
                .andExpect(jsonPath("$.classes[?(@.kind == 'KAISM')].next.text")
                        .value("1 more points of strength make it: Key customer (line at 50)."))
                .andExpect(jsonPath("$.classes[?(@.kind == 'STRATEGIC')].class").value("A"));
    }

    private void customer(String name, long owner, String team, String yearly, String scores) {
        long id = data.customer(code(name), owner, people.team(round + team));
        if (yearly != null) {
            Map.of(2024, yearly, 2025, yearly).forEach((year, sales) -> data.year(id, year, sales));
        }
        jdbc.sql("insert into score_history (customer_id, scores) values (?, ?)")
                .params(id, scores)
                .update();
    }

    private String code(String name) {
        return round + name;
    }

    private static String kaism(String attractiveness, String strength) {
        var rules = Rules.DEFAULTS.kaism();
        return scores("KAISM_ATTRACTIVENESS", rules.attractiveness(), attractiveness) + " "
                + scores("KAISM_STRENGTH", rules.strength(), strength);
    }

    private static String strategic(String fit, String potential) {
        var rules = Rules.DEFAULTS.strategic();
        return scores("FIT", rules.fit(), fit) + " " + scores("POTENTIAL", rules.potential(), potential);
    }

    private static String scores(String model, List<Criterion> criteria, String score) {
        return criteria.stream()
                .map(criterion -> String.join("/", model, criterion.code(), "1", "2025-01-01", score))
                .collect(Collectors.joining(" "));
    }
}
