package io.startier.tiering.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.shared.Actor;
import io.startier.testing.ApplicationTest;
import io.startier.tiering.Assessments;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;

/** Who sees what of an assessment, and what programs get (rows T12, T14). */
@ApplicationTest
class AssessmentWebTests {

    private static final String HEADER =
            "code,annual_value,basis_total,profit,net_profit,star_actual,star_potential,star_suggested,star_in_force,abc,"
                    + "rank,share,cumulative_share,recency_days,frequency,monetary,r,f,m,rfm_group,rfm_segment,quadrant,"
                    + "eight_class,value_class,kaism,strategic_class,pyramid,clv,p_alive";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private Assessments assessments;

    @Autowired
    private TieringFixture data;

    private long id;

    @BeforeEach
    void threeCustomersOfTwoPeople() {
        data.clear();
        long ann = people.user("tier.ann", "tier-north", Role.SALESPERSON);
        long bob = people.user("tier.bob", "tier-south", Role.SALESPERSON);
        people.user("tier.mgr", "tier-north", Role.SALES_MANAGER);
        people.user("tier.gm", null, Role.GENERAL_MANAGER);
        people.user("tier.admin", null, Role.ADMINISTRATOR);
        long north = people.team("tier-north");
        long south = people.team("tier-south");
        long first = data.customer("T1", ann, north);
        data.year(first, 2024, "30000.33");
        data.year(first, 2025, "90000");
        data.potential(first, LocalDate.of(2025, 1, 1), "400000");
        data.year(data.customer("T2", bob, south), 2025, "40000");
        data.customer("T3", ann, north);
        id = assessments.runNow(LocalDate.of(2026, 1, 1), null, new Actor(null, "Test"));
    }

    @Test
    void theFileHasTheSameColumnsInTheSameOrderForEver() throws Exception {
        var lines = file("tier.gm");

        assertThat(lines.get(0)).isEqualTo(HEADER);
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSameSizeAs(HEADER.split(",")));
        assertThat(lines.get(1))
                .startsWith("T1,60000.165000,120000.330000,24000.070000,24000.070000,2,3,3,,A,1,0.750001,0.750001,");
        assertThat(lines.get(2))
                .startsWith("T2,20000.000000,40000.000000,8000.000000,8000.000000,1,,1,,B,2,0.249999,1.000000,");
        assertThat(lines.get(3)).startsWith("T3,0.000000,0.000000,0.000000,0.000000,0,,0,,,,,,");
    }

    @Test
    void theFileHoldsOnlyWhatTheReaderMaySee() throws Exception {
        assertThat(codes(file("tier.ann"))).containsExactly("T1", "T3");
        assertThat(codes(file("tier.bob"))).containsExactly("T2");
        assertThat(codes(file("tier.mgr"))).containsExactly("T1", "T3");
        mvc.perform(get("/api/assessments/" + id + "/results.csv").with(people.as("tier.admin")))
                .andExpect(status().isForbidden());
    }

    @Test
    void thePageShowsOnlyCustomersOfTheReaderAndAdministratorsNone() throws Exception {
        page("tier.ann", "/assessments/" + id)
                .andExpect(content().string(containsString("/customers/T1")))
                .andExpect(content().string(not(containsString("/customers/T2"))));
        page("tier.admin", "/assessments/" + id)
                .andExpect(content().string(not(containsString("/customers/T1"))))
                .andExpect(content().string(containsString("Your role shows the job")));
        page("tier.admin", "/assessments").andExpect(content().string(containsString("2024, 2025")));
    }

    @Test
    void everyClassIsExplained() throws Exception {
        mvc.perform(get("/api/customers/T1/assessment").with(people.as("tier.ann")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.scheme").value(1))
                .andExpect(jsonPath("$.basisYears[0].year").value(2024))
                .andExpect(jsonPath("$.basisYears[0].sales").value(30000.33))
                .andExpect(jsonPath("$.classes[0].kind").value("STAR_ACTUAL"))
                .andExpect(jsonPath("$.classes[0].class").value(2))
                .andExpect(jsonPath("$.classes[0].threshold.at").value(50000))
                .andExpect(jsonPath("$.classes[0].next.missing").value(239999.835))
                .andExpect(
                        jsonPath("$.classes[0].next.text").value("239,999.84 more a year makes 3★ (from 300,000.00)."))
                .andExpect(jsonPath("$.classes[0].since").value("2026-01-01"))
                .andExpect(jsonPath("$.classes[1].class").value(3))
                .andExpect(jsonPath("$.classes[3].kind").value("ABC"))
                .andExpect(jsonPath("$.classes[3].class").value("A"));
        mvc.perform(get("/api/customers/T2/assessment").with(people.as("tier.ann")))
                .andExpect(status().isNotFound());
    }

    @Test
    void theNextClassNeedsTheTotalOfItsLastCustomer() throws Exception {
        mvc.perform(get("/api/customers/T2/assessment").with(people.as("tier.bob")))
                .andExpect(jsonPath("$.classes[3].next.class").value("A"))
                .andExpect(jsonPath("$.classes[3].next.missing").value(80000.33));
    }

    @Test
    void aClassHoldsSinceTheFirstAssessmentOfAnUnbrokenRow() throws Exception {
        var somebody = new Actor(null, "Test");
        assessments.runNow(LocalDate.of(2025, 1, 1), null, somebody);
        assessments.runNow(LocalDate.of(2026, 1, 2), null, somebody);
        assessments.runNow(LocalDate.of(2026, 1, 3), List.of(2025), somebody);

        mvc.perform(get("/api/customers/T1/assessment").with(people.as("tier.ann")))
                .andExpect(jsonPath("$.classes[0].class").value(2))
                .andExpect(jsonPath("$.classes[0].since").value("2026-01-01"))
                .andExpect(jsonPath("$.classes[2].class").value(3))
                .andExpect(jsonPath("$.classes[2].since").value("2025-01-01"));
    }

    @Test
    void theAccountPageTellsWhatIsMissing() throws Exception {
        page("tier.ann", "/customers/T1/assessment")
                .andExpect(content().string(containsString("239,999.84 more a year makes 3★")))
                .andExpect(content().string(containsString("/customers/T1/orders?year=2024")));
        mvc.perform(get("/customers/T1/assessment?lang=zh_CN").with(people.as("tier.ann")))
                .andExpect(content().string(containsString("每年再增加 239,999.84 即达 3★")));
        mvc.perform(get("/customers/T2/assessment").with(people.as("tier.ann"))).andExpect(status().isNotFound());
    }

    @Test
    void programsStartAnAssessmentAndWaitForIt() throws Exception {
        mvc.perform(start("tier.mgr", "{\"asOf\":\"2026-02-01\",\"basisYears\":[2025]}"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.id").isNumber());
        while (assessments.isOutOfDate()) {
            Thread.onSpinWait();
        }
        mvc.perform(get("/api/assessments/current").with(people.as("tier.ann")))
                .andExpect(jsonPath("$.asOf").value("2026-02-01"))
                .andExpect(jsonPath("$.basisYears[0]").value(2025))
                .andExpect(jsonPath("$.status").value("PUBLISHED"))
                .andExpect(jsonPath("$.progress").value(100))
                .andExpect(jsonPath("$.customers").value(3))
                .andExpect(jsonPath("$.scheme").value(1));
    }

    @Test
    void whatCannotBeAssessedIsRefusedWithAReason() throws Exception {
        mvc.perform(start("tier.gm", "{\"asOf\":\"2025-01-01\",\"basisYears\":[2026]}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("basisYears"));
        mvc.perform(start("tier.ann", "{}")).andExpect(status().isForbidden());
        mvc.perform(get("/api/assessments/99999999").with(people.as("tier.gm"))).andExpect(status().isNotFound());
    }

    @Test
    void theFormStartsOneAndSalespeopleHaveNoForm() throws Exception {
        page("tier.ann", "/assessments").andExpect(content().string(not(containsString("name=\"basisYears\""))));
        page("tier.mgr", "/assessments").andExpect(content().string(containsString("name=\"basisYears\"")));
        mvc.perform(post("/assessments").with(people.as("tier.ann")).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/assessments")
                        .param("asOf", "2024-01-01")
                        .param("basisYears", "2025")
                        .with(people.as("tier.mgr"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Fiscal year 2025 has not begun")));
        mvc.perform(post("/assessments")
                        .param("asOf", "")
                        .with(people.as("tier.mgr"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/assessments"));
        while (assessments.isOutOfDate()) {
            Thread.onSpinWait();
        }
    }

    private RequestBuilder start(String username, String json) {
        return post("/api/assessments")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(people.as(username));
    }

    private ResultActions page(String username, String path) throws Exception {
        return mvc.perform(get(path).with(people.as(username))).andExpect(status().isOk());
    }

    private List<String> file(String username) throws Exception {
        var bytes = mvc.perform(get("/api/assessments/current/results.csv").with(people.as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> codes(List<String> lines) {
        return lines.stream().skip(1).map(line -> line.split(",")[0]).toList();
    }
}
