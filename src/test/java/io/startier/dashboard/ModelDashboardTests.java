package io.startier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
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
import io.startier.tiering.assessment.TieringFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * Rows T4, T6, T7, T10, D3 and X2 over four customers: 600 and 300 of Ann, 80 of Bob in one team, 1,000 of Eve in another,
 * a fifth of it profit; serving Bob's cost 40. A fifth one never ordered.
 */
@ApplicationTest
@Import(TestPeople.class)
class ModelDashboardTests {

    @Autowired
    private TieringFixture data;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Assessments assessments;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void fourCustomersInTwoTeams() {
        clock.set(LocalDate.of(2026, 3, 1));
        data.clear();
        people.user("md-boss", null, Role.GENERAL_MANAGER);
        people.user("md-mia", "md-north", Role.SALES_MANAGER);
        long ann = people.user("md-ann", "md-north", Role.SALESPERSON);
        long bob = people.user("md-bob", "md-north", Role.SALESPERSON);
        long eve = people.user("md-eve", "md-south", Role.SALESPERSON);
        customer("MD-A1", ann, "md-north", "600");
        customer("MD-A2", ann, "md-north", "300");
        customer("MD-B1", bob, "md-north", "80");
        customer("MD-E1", eve, "md-south", "1000");
        data.customer("MD-P1", ann, people.team("md-north"));
        jdbc.sql("insert into activity_history (customer_id, entries) values (?, '2025-06-01/40')")
                .param(data.id("MD-B1"))
                .update();
    }

    @Test
    void customersAreCountedByScoresSegmentsAndGroups() throws Exception {
        assess();
        api("md-boss", "rfm")
                .andExpect(jsonPath("$.scored").value(4))
                .andExpect(jsonPath("$.unscored").value(1))
                .andExpect(jsonPath("$.cells", hasSize(25)))
                .andExpect(jsonPath("$.cells[2].r").value(5))
                .andExpect(jsonPath("$.cells[2].fm").value(3))
                .andExpect(jsonPath("$.cells[2].customers").value(2))
                .andExpect(jsonPath("$.cells[2].sales").value(1600))
                .andExpect(jsonPath("$.segments[2].code").value("POTENTIAL_LOYALIST"))
                .andExpect(jsonPath("$.segments[2].customers").value(3))
                .andExpect(jsonPath("$.segments[2].shareOfSales").value(0.959596))
                .andExpect(jsonPath("$.groups[0].customers").value(2))
                .andExpect(jsonPath("$.scales[2].cuts[0]").value(212))
                .andExpect(jsonPath("$.scales[2].cuts[3]").value(760));
    }

    @Test
    void theQuadrantsAreThoseOfTheAssessmentUntilALineIsDragged() throws Exception {
        assess();
        api("md-boss", "quadrants")
                .andExpect(jsonPath("$.salesDivider").value(495))
                .andExpect(jsonPath("$.profitDivider").value(99))
                .andExpect(jsonPath("$.classes[0].customers").value(2))
                .andExpect(jsonPath("$.classes[3].customers").value(2));
        api("md-boss", "quadrants?sales=700")
                .andExpect(jsonPath("$.salesDivider").value(700))
                .andExpect(jsonPath("$.profitDivider").value(99))
                .andExpect(jsonPath("$.classes[0].customers").value(1))
                .andExpect(jsonPath("$.classes[2].customers").value(1))
                .andExpect(jsonPath("$.dots[1].code").value("MD-A1"))
                .andExpect(jsonPath("$.dots[1].quadrant").value("HIDDEN_GEM"));
    }

    @Test
    void ofATeamTheQuadrantsAreStillThoseOfTheCustomerList() throws Exception {
        assess();
        api("md-boss", "quadrants?team=md-north")
                .andExpect(jsonPath("$.salesDivider").value(495))
                .andExpect(jsonPath("$.classes[0].customers").value(1))
                .andExpect(jsonPath("$.classes[3].customers").value(2));
    }

    @Test
    void theLargestAloneAreDividedByTheirOwnMean() throws Exception {
        assess();
        api("md-boss", "quadrants?top=2")
                .andExpect(jsonPath("$.dots", hasSize(2)))
                .andExpect(jsonPath("$.salesDivider").value(800))
                .andExpect(jsonPath("$.dots[0].quadrant").value("CORE_VALUE"))
                .andExpect(jsonPath("$.dots[1].quadrant").value("RECONSIDER"));
    }

    @Test
    void aProductCategoryHasSalesAndProfitOfItsOwn() throws Exception {
        assess();
        line("MD-A1", 2025, "Lamps", "100", "60");
        line("MD-E1", 2025, "Lamps", "50", null);
        line("MD-E1", 2024, "Cables", "900", "100");
        api("md-boss", "quadrants?category=Lamps")
                .andExpect(jsonPath("$.dots", hasSize(2)))
                .andExpect(jsonPath("$.dots[0].code").value("MD-A1"))
                .andExpect(jsonPath("$.dots[0].profit").value(40))
                .andExpect(jsonPath("$.dots[1].profit").value(0))
                .andExpect(jsonPath("$.salesDivider").value(75))
                .andExpect(jsonPath("$.profitDivider").value(20));
        api("md-ann", "quadrants?category=Lamps").andExpect(jsonPath("$.dots", hasSize(1)));
        page("md-ann", "quadrants")
                .andExpect(content().string(containsString("Lamps")))
                .andExpect(content().string(not(containsString("Cables"))));
    }

    @Test
    void effortDividesTheEightClasses() throws Exception {
        assess();
        api("md-boss", "eight-class")
                .andExpect(jsonPath("$.classes[4].code").value("SMALL_HIGH_LOW"))
                .andExpect(jsonPath("$.classes[4].customers").value(3))
                .andExpect(jsonPath("$.classes[4].profit").value(380))
                .andExpect(jsonPath("$.classes[5].customers").value(1))
                .andExpect(jsonPath("$.unclassed").value(1))
                .andExpect(jsonPath("$.margin").value(0.2))
                .andExpect(jsonPath("$.effort").value(0.020202));
    }

    @Test
    void thePyramidStandsBesideWhatItsLayersBring() throws Exception {
        assess();
        api("md-boss", "pyramid")
                .andExpect(jsonPath("$.layers[0].customers").value(1))
                .andExpect(jsonPath("$.layers[0].shareOfProfit").value(0.505051))
                .andExpect(jsonPath("$.layers[1].customers").value(0))
                .andExpect(jsonPath("$.layers[2].customers").value(1))
                .andExpect(jsonPath("$.layers[3].customers").value(2))
                .andExpect(jsonPath("$.unranked").value(1));
    }

    @Test
    void theWhaleCurveSaysWhatServingEats() throws Exception {
        assess();
        api("md-boss", "whale-curve")
                .andExpect(jsonPath("$.customers").value(4))
                .andExpect(jsonPath("$.losing").value(1))
                .andExpect(jsonPath("$.peak").value(380))
                .andExpect(jsonPath("$.total").value(356))
                .andExpect(jsonPath("$.ranked[3].earner.code").value("MD-B1"))
                .andExpect(jsonPath("$.ranked[3].earner.netProfit").value(-24));
        api("md-boss", "whale-curve?from=3").andExpect(jsonPath("$.ranked", hasSize(1)));
    }

    @Test
    void aSalespersonSeesOnlyTheOwnCustomers() throws Exception {
        assess();
        api("md-bob", "rfm").andExpect(jsonPath("$.scored").value(1));
        api("md-bob", "quadrants").andExpect(jsonPath("$.dots", hasSize(1)));
        api("md-bob", "eight-class")
                .andExpect(jsonPath("$.classes[4].customers").value(0));
        api("md-ann", "pyramid").andExpect(jsonPath("$.layers[0].customers").value(0));
        api("md-ann", "whale-curve").andExpect(jsonPath("$.ranked", hasSize(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfm", "quadrants", "eight-class", "pyramid", "whale-curve"})
    void aHiddenTeamAnswersLikeOneThatDoesNotExist(String dashboard) throws Exception {
        assess();
        var hidden = api("md-mia", dashboard + "?team=md-south")
                .andReturn()
                .getResponse()
                .getContentAsString();
        var unknown = api("md-mia", dashboard + "?team=nowhere")
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(hidden).isEqualTo(unknown).contains("\"customers\":0");
        page("md-mia", dashboard + "?team=nowhere").andExpect(content().string(containsString("Nothing to show")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfm", "quadrants", "eight-class", "pyramid", "whale-curve"})
    void aFileHoldsTheOwnCustomersAndTheTrailSaysWhoTookIt(String dashboard) throws Exception {
        assess();
        page("md-ann", dashboard + ".csv")
                .andExpect(content().string(containsString("MD-A1,")))
                .andExpect(content().string(not(containsString("MD-B1"))))
                .andExpect(content().string(not(containsString("MD-E1"))));

        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'DASHBOARD_EXPORTED' and subject = ?")
                        .param(dashboard)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfm", "quadrants", "eight-class", "pyramid", "whale-curve"})
    void beforeTheFirstAssessmentAPageSaysWhatToDo(String dashboard) throws Exception {
        page("md-mia", dashboard).andExpect(content().string(containsString("No assessment yet")));
        mvc.perform(get("/api/dashboards/" + dashboard).with(people.as("md-mia")))
                .andExpect(status().isConflict());
        page("md-mia", dashboard + ".csv");
    }

    @Test
    void aPageStatesItsFindingAndLeadsToTheCustomersBehindIt() throws Exception {
        assess();
        page("md-boss", "rfm")
                .andExpect(content().string(containsString("Potential loyalist: 3 customers bring 96% of sales")))
                .andExpect(content().string(containsString("/customers?r=5&amp;fm=3")))
                .andExpect(content().string(containsString("/customers?rfm_segment=-")));
        page("md-boss", "quadrants")
                .andExpect(content().string(containsString("2 customers of core value bring 80.8% of profit")))
                .andExpect(content().string(containsString("/customers?quadrant=CORE_VALUE")));
        page("md-boss", "eight-class")
                .andExpect(content().string(containsString("/customers?eight_class=SMALL_HIGH_LOW")));
        page("md-boss", "pyramid").andExpect(content().string(containsString("/customers?pyramid=IMPORTANT")));
        page("md-boss", "whale-curve")
                .andExpect(content()
                        .string(containsString("1 customer destroys 6.3% of the net profit that 3 others earn")))
                .andExpect(content().string(containsString("/customers/MD-B1")));
    }

    @Test
    void draggedLinesKeepTheirCustomersOnThePage() throws Exception {
        assess();
        page("md-boss", "quadrants?sales=700&quadrant=HIDDEN_GEM")
                .andExpect(content().string(containsString("quadrants?sales=700&amp;quadrant=CORE_VALUE#customers")))
                .andExpect(content().string(containsString("<a href=\"/customers/MD-A1\">")))
                .andExpect(content().string(not(containsString("<a href=\"/customers/MD-E1\">"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"quadrants?top=0", "quadrants?sales=much", "quadrants?quadrant=BEST", "whale-curve?from=-1"})
    void anUnknownChoiceIsRefused(String call) throws Exception {
        assess();
        mvc.perform(get("/api/dashboards/" + call).with(people.as("md-boss")))
                .andExpect(status().isUnprocessableContent());
    }

    private void assess() {
        assessments.runNow(null, List.of(), Actor.APPLICATION);
    }

    private ResultActions api(String user, String call) throws Exception {
        return mvc.perform(get("/api/dashboards/" + call).with(people.as(user))).andExpect(status().isOk());
    }

    private ResultActions page(String user, String path) throws Exception {
        return mvc.perform(get("/dashboards/" + path).with(people.as(user))).andExpect(status().isOk());
    }

    private void customer(String code, long owner, String team, String sales) {
        long id = data.customer(code, owner, people.team(team));
        var half = new BigDecimal(sales).divide(BigDecimal.valueOf(2));
        List.of(2024, 2025).forEach(year -> data.year(id, year, half.toPlainString()));
    }

    private void line(String code, int year, String category, String amount, String cost) {
        jdbc.sql("""
                        insert into order_line (order_id, line_no, category, amount, base_amount, base_cost)
                        select id, 1, :category, :amount, :amount, :cost from sales_order
                        where customer_id = :customer and ordered_on between :first and :last
                        """)
                .param("category", category)
                .param("amount", new BigDecimal(amount))
                .param("cost", cost == null ? null : new BigDecimal(cost))
                .param("customer", data.id(code))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .update();
    }
}
