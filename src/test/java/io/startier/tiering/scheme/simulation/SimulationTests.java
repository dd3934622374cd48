package io.startier.tiering.scheme.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.CustomerMoved;
import io.startier.shared.Actor;
import io.startier.shared.FiscalYears;
import io.startier.testing.ApplicationTest;
import io.startier.tiering.Assessments;
import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.assessment.TieringFixture;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.ScoreModel;
import io.startier.tiering.rules.KaismRules;
import io.startier.tiering.rules.PyramidRules;
import io.startier.tiering.rules.QuadrantRules;
import io.startier.tiering.rules.RfmRules;
import io.startier.tiering.rules.StrategicRules;
import io.startier.tiering.rules.ValueRules;
import io.startier.tiering.scheme.DraftDesk;
import io.startier.tiering.scheme.section.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a draft would do before it is in force (row T13). */
@ApplicationTest
class SimulationTests {

    private static final Actor TESTER = new Actor(null, "Test");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TieringFixture data;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DraftDesk desk;

    @Autowired
    private Schemes schemes;

    @Autowired
    private Simulator simulator;

    @Autowired
    private SimulationBook book;

    @Autowired
    private Assessments assessments;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void aCompany() {
        jdbc.sql("delete from score_history").update();
        data.clear();
        jdbc.sql("delete from scheme_simulation").update();
        jdbc.sql("delete from scheme where version_no > 1").update();
        jdbc.sql("update scheme_draft set version = 0, rules = null, based_on = null")
                .update();
        people.user("sim.gm", null, Role.GENERAL_MANAGER);
        people.user("sim.admin", null, Role.ADMINISTRATOR);
        people.user("sim.manager", "sim-team", Role.SALES_MANAGER);
        people.user("sim.other", "sim-other", Role.SALES_MANAGER);
        long owner = people.user("sim.sales", "sim-team", Role.SALESPERSON);
        long team = people.team("sim-team");
        for (int i = 1; i <= 30; i++) {
            long customer = data.customer("SIM%02d".formatted(i), owner, team);
            if (i > 2) {
                data.year(customer, 2024, String.valueOf(1500 * i * i));
                data.year(customer, 2025, String.valueOf(2500 * i * (31 - i)));
            }
            if (i % 7 == 0) {
                data.potential(customer, LocalDate.of(2025, 1, 1), String.valueOf(40_000 * i));
            }
            jdbc.sql("insert into score_history (customer_id, scores) values (?, ?)")
                    .params(customer, scores(i))
                    .update();
        }
    }

    /** The heart of the matter: a promise that is kept for every customer in every way of classing. */
    @Test
    void whatASimulationPromisesIsWhatPublishingThenDoes() throws Exception {
        assessments.runNow(LocalDate.of(2026, 1, 1), null, TESTER);
        desk.change(0, changed(), "all", TESTER);
        simulator.runNow(1, TESTER);

        var promised = new HashMap<Long, Map<String, String>>();
        Kind.ALL.forEach(kind -> classes(kind)
                .forEach((id, value) ->
                        promised.computeIfAbsent(id, one -> new HashMap<>()).put(kind.name(), value)));
        jdbc.sql("select customer_id, kind, from_class, to_class from scheme_simulation_move")
                .query((row, n) -> {
                    var before = promised.get(row.getLong(1)).put(row.getString(2), row.getString(4));
                    assertThat(before).isEqualTo(row.getString(3));
                    return n;
                })
                .list();
        assertThat(promised).hasSize(30);
        assertThat(results("select distinct kind from scheme_simulation_move"))
                .as("ways of classing in which somebody moves")
                .containsExactlyInAnyOrderElementsOf(
                        Kind.ALL.stream().map(Kind::name).toList());

        mvc.perform(post("/schemes/draft/publish")
                        .param("version", "1")
                        .param("reason", "A test")
                        .with(people.as("sim.gm"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/schemes"));
        assessments.runNow(LocalDate.of(2026, 1, 1), null, TESTER);

        Kind.ALL.forEach(kind -> assertThat(classes(kind))
                .as(kind.name())
                .allSatisfy((id, value) ->
                        assertThat(promised.get(id).get(kind.name())).isEqualTo(value)));
    }

    @Test
    void aManagerSeesTheNamesOfTheTeamOnlyAndAnAdministratorNone() throws Exception {
        desk.change(0, changed(), "all", TESTER);
        simulator.runNow(1, TESTER);
        var move = jdbc.sql(
                        "select from_class, to_class from scheme_simulation_move where kind = 'STAR_SUGGESTED' limit 1")
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                .single();
        var names = "/schemes/draft/simulation/moves?kind=STAR_SUGGESTED&from=" + move[0] + "&to=" + move[1];

        mvc.perform(get(names).with(people.as("sim.manager")))
                .andExpect(content().string(containsString("/customers/SIM")));
        for (var user : List.of("sim.other", "sim.admin")) {
            mvc.perform(get(names).with(people.as(user))).andExpect(content().string(not(containsString("SIM"))));
        }
        mvc.perform(get("/schemes/draft/simulation").with(people.as("sim.manager")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Name sim.sales")))
                .andExpect(content().string(containsString("/schemes/draft/simulation/moves?kind=STAR_SUGGESTED")));
        mvc.perform(get("/schemes/draft/simulation").with(people.as("sim.admin")))
                .andExpect(content().string(not(containsString("/moves?kind"))));
    }

    @Test
    void aSimulationIsOutOfDateOnceTheDraftOrTheDataChange() throws Exception {
        desk.change(0, changed(), "all", TESTER);
        simulator.runNow(1, TESTER);
        mvc.perform(get("/schemes/draft/simulation").with(people.as("sim.gm")))
                .andExpect(content().string(not(containsString("after this simulation"))));

        events.publishEvent(new CustomerMoved(data.id("SIM01"), null, null, null));
        mvc.perform(get("/schemes/draft/simulation").with(people.as("sim.gm")))
                .andExpect(content().string(containsString("The data or the day changed after this simulation")));
        desk.change(1, Schemes.with(changed(), "abcACut", new BigDecimal("0.5")), "abc", TESTER);
        mvc.perform(get("/schemes/draft/simulation").with(people.as("sim.gm")))
                .andExpect(content().string(containsString("The draft or the rules in force were changed")));
    }

    @Test
    void twoPeopleAtOnceGetOneResult() throws Exception {
        desk.change(0, changed(), "all", TESTER);
        var occasion = new Occasion(Rules.DEFAULTS, LocalDate.of(2026, 1, 1), List.of(2024, 2025), new FiscalYears(1));
        book.begin(1, schemes.current().id(), occasion, occasion, "Ann");

        mvc.perform(post("/api/schemes/draft/simulation")
                        .contentType("application/json")
                        .content("{\"version\":1}")
                        .with(people.as("sim.gm"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("Ann has already started a simulation")));
        mvc.perform(post("/schemes/draft/simulation")
                        .param("version", "1")
                        .with(people.as("sim.gm"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/schemes/draft/simulation"));
    }

    @Test
    void theDraftIsReadReplacedSimulatedAndPublishedThroughTheApi() throws Exception {
        mvc.perform(get("/api/schemes/draft").with(people.as("sim.gm")))
                .andExpect(jsonPath("$.begun").value(false))
                .andExpect(jsonPath("$.version").value(0));
        send("{\"version\":0,\"rules\":" + Schemes.write(changed()) + "}").andExpect(status().isOk());
        send("{\"version\":0,\"rules\":" + Schemes.write(changed()) + "}").andExpect(status().isConflict());
        send("{\"version\":1,\"rules\":" + Schemes.write(Schemes.with(changed(), "abcBCut", new BigDecimal("1.2")))
                        + "}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("abc.b")));
        send("{\"version\":1,\"rules\":{\"starBounds\":[1,2]}}").andExpect(status().isUnprocessableContent());
        send("{\"version\":1,\"rules\":" + Schemes.write(Schemes.with(changed(), "policies", Map.of("KAISM.NONE", "x")))
                        + "}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("policies.KAISM.NONE")));

        simulator.runNow(1, TESTER);
        mvc.perform(get("/api/schemes/draft/simulation").with(people.as("sim.gm")))
                .andExpect(jsonPath("$.simulation.status").value("DONE"))
                .andExpect(jsonPath("$.outdated").value(false))
                .andExpect(jsonPath("$.matrices[0].kind").value("STAR_SUGGESTED"))
                .andExpect(jsonPath("$.signaturesDraft.requests").isNumber());
        mvc.perform(post("/api/schemes/draft/publish")
                        .contentType("application/json")
                        .content("{\"version\":1,\"reason\":\"A test\"}")
                        .with(people.as("sim.gm"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
        assertThat(schemes.current().versionNo()).isEqualTo(2);
    }

    private ResultActions send(String body) throws Exception {
        return mvc.perform(put("/api/schemes/draft")
                .contentType("application/json")
                .content(body)
                .with(people.as("sim.gm"))
                .with(csrf()));
    }

    private static Rules changed() {
        var bounds = Stream.of("10000", "100000", "200000", "500000", "900000")
                .map(BigDecimal::new)
                .toList();
        var rules = Schemes.with(Rules.DEFAULTS, "starBounds", bounds);
        rules = Schemes.with(rules, "abcACut", new BigDecimal("0.4"));
        rules = Schemes.with(rules, "quadrants", Map.of("divider", otherDivider()));
        rules = Schemes.with(
                rules,
                "pyramid",
                new PyramidRules(
                        PyramidRules.Measure.SALES,
                        Stream.of("0.1", "0.3", "0.6").map(BigDecimal::new).toList()));
        rules = Schemes.with(rules, "kaism", otherCuts());
        rules = Schemes.with(rules, "strategic", otherBounds());
        rules = Schemes.with(rules, "values", lowerLimits());
        return Schemes.with(rules, "rfm", fixedScores());
    }

    private static KaismRules otherCuts() {
        var kaism = KaismRules.DEFAULTS;
        return new KaismRules(
                kaism.attractiveness(),
                kaism.strength(),
                new KaismRules.Cuts(new BigDecimal("70"), new BigDecimal("30")),
                kaism.leastCoverage(),
                kaism.teamCuts());
    }

    private static StrategicRules otherBounds() {
        var strategic = StrategicRules.DEFAULTS;
        return new StrategicRules(
                strategic.fit(), strategic.potential(), strategic.bounds(), 4, strategic.teamBounds());
    }

    private static ValueRules lowerLimits() {
        var values = ValueRules.DEFAULTS;
        return new ValueRules(
                values.sales(),
                values.margin(),
                values.collection(),
                values.onTime(),
                values.influence(),
                values.growth(),
                values.problemCollection(),
                values.problemOverdueDays(),
                new BigDecimal("60"),
                new BigDecimal("45"),
                new BigDecimal("60"),
                new BigDecimal("50"),
                values.potentialGrowth(),
                values.prospects(),
                values.important());
    }

    /** Each customer is judged alike by every criterion of a model, and otherwise by those of another. */
    private static String scores(int customer) {
        return Arrays.stream(ScoreModel.values())
                .flatMap(model -> model.criteria(Rules.DEFAULTS).stream()
                        .map(criterion -> "%s/%s/1/2025-05-01/%d"
                                .formatted(model, criterion.code(), (customer * (model.ordinal() + 1)) % 11)))
                .collect(Collectors.joining(" "));
    }

    private static RfmRules fixedScores() {
        var rfm = RfmRules.DEFAULTS;
        return new RfmRules(
                rfm.months(),
                RfmRules.Scoring.FIXED,
                rfm.recencyCuts(),
                rfm.frequencyCuts(),
                rfm.monetaryCuts(),
                rfm.recencyWeight(),
                rfm.frequencyWeight(),
                rfm.monetaryWeight());
    }

    private static String otherDivider() {
        return QuadrantRules.DEFAULTS.divider().name().equals("MEAN") ? "MEDIAN" : "MEAN";
    }

    private Map<Long, String> classes(Kind kind) {
        var classes = new HashMap<Long, String>();
        jdbc.sql("select customer_id, " + kind.column() + " as class from customer_standing")
                .query((row, n) -> classes.put(row.getLong(1), Objects.toString(row.getObject(2), "-")))
                .list();
        return classes;
    }

    private List<String> results(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
