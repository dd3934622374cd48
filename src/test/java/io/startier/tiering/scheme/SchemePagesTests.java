package io.startier.tiering.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import io.startier.tiering.Schemes;
import io.startier.tiering.Standings;
import io.startier.tiering.assessment.TieringFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.LinkedMultiValueMap;

/** Rules in versions (row T13). */
@ApplicationTest
class SchemePagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private Schemes schemes;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Standings standings;

    @Autowired
    private TieringFixture data;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void onlyVersionOne() {
        data.clear();
        jdbc.sql("delete from scheme where version_no > 1").update();
        people.team("rules-asia");
        people.user("rules.gm", null, Role.GENERAL_MANAGER);
        people.user("rules.sales", "rules-asia", Role.SALESPERSON);
    }

    @Test
    void everybodyReadsTheRulesInWords() throws Exception {
        mvc.perform(get("/schemes").with(people.as("rules.sales")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("from 2,000,000 USD a year")))
                .andExpect(content().string(containsString("The rules StarTier starts with.")));
        mvc.perform(get("/schemes?lang=zh_TW").with(people.as("rules.sales")))
                .andExpect(content().string(containsString("每年 2,000,000 USD 起")));
        mvc.perform(get("/api/schemes/current").with(people.as("rules.sales")))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.rules.starBounds[4]").value(2000000))
                .andExpect(jsonPath("$.rules.abcACut").value(0.55));
    }

    @Test
    void aNewVersionIsInForceAndEarlierAssessmentsKeepTheirs() throws Exception {
        long team = people.team("rules-asia");
        long customer = data.customer("S1", null, team);
        data.year(customer, 2025, "40000");
        var day = LocalDate.of(2026, 1, 1);
        var before = assessments.runNow(day, null, new Actor(null, "Test"));

        var form = form();
        form.set("teams[0].code", "rules-asia");
        form.set("teams[0].name", "Asia");
        for (int i = 0; i < 5; i++) {
            form.set("teams[0].bounds[" + i + "]", String.valueOf(1000 * (i + 1)));
        }
        publish(form).andExpect(redirectedUrl("/schemes"));
        assessments.runNow(day, null, new Actor(null, "Test"));

        assertThat(schemes.current().versionNo()).isEqualTo(2);
        assertThat(schemes.current().rules().starBoundsFor("rules-asia")).startsWith(new BigDecimal("1000"));
        assertThat(standings.of(customer).orElseThrow().starActual()).isEqualTo(5);
        assertThat(standings.of(customer).orElseThrow().schemeVersion()).isEqualTo(2);
        assertThat(assessments.require(before).schemeVersion()).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'SCHEME_PUBLISHED' and actor = 'Name rules.gm'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void twoVersionsStandSideBySide() throws Exception {
        var form = form();
        form.set("starBounds[0]", "25000");
        publish(form).andExpect(status().is3xxRedirection());

        mvc.perform(get("/schemes/compare?left=1&right=2").with(people.as("rules.sales")))
                .andExpect(content().string(containsString("from 20,000 USD a year")))
                .andExpect(content().string(containsString("from 25,000 USD a year")))
                .andExpect(content().string(containsString("Different")));
        mvc.perform(get("/schemes/compare?left=1&right=99").with(people.as("rules.sales")))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeARuleIsSaidAtItsField() throws Exception {
        var form = form();
        form.set("starBounds[0]", "abc");
        form.set("starBounds[2]", "40000");
        form.set("abcBCut", "50");
        form.set("targetStructure[0]", "44");
        form.set("reason", " ");
        publish(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write a number such as 20000")))
                .andExpect(content().string(containsString("Must be larger than the one before.")))
                .andExpect(content().string(containsString("now they make 99")))
                .andExpect(content().string(containsString("Say why")))
                .andExpect(content().string(containsString("value=\"abc\"")));
        assertThat(schemes.current().versionNo()).isEqualTo(1);
    }

    @Test
    void rulesThatChangeNothingAreNotAVersion() throws Exception {
        var form = form();
        form.set("starBounds[0]", "20,000.00");
        publish(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nothing differs")));
    }

    @Test
    void aFormThatWasOvertakenIsRefusedWithTheNameOfTheOther() throws Exception {
        var form = form();
        form.set("starBounds[0]", "25000");
        publish(form).andExpect(status().is3xxRedirection());
        form.set("starBounds[0]", "26000");
        publish(form)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("version 2 was published by Name rules.gm")));
        assertThat(schemes.current().versionNo()).isEqualTo(2);
    }

    @Test
    void salespeopleCannotPublish() throws Exception {
        mvc.perform(post("/schemes")
                        .params(form())
                        .with(people.as("rules.sales"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/schemes/new").with(people.as("rules.sales"))).andExpect(status().isForbidden());
        mvc.perform(get("/schemes/new").with(people.as("rules.gm")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"starBounds[4]\" value=\"2000000\"")));
    }

    private ResultActions publish(LinkedMultiValueMap<String, String> form) throws Exception {
        return mvc.perform(
                post("/schemes").params(form).with(people.as("rules.gm")).with(csrf()));
    }

    /** The defaults as the form shows them. */
    private static LinkedMultiValueMap<String, String> form() {
        var form = new LinkedMultiValueMap<String, String>();
        form.set("basedOn", "1");
        var bounds = new String[] {"20000", "50000", "300000", "1000000", "2000000"};
        for (int i = 0; i < bounds.length; i++) {
            form.set("starBounds[" + i + "]", bounds[i]);
        }
        form.set("annualValueRule", "AVERAGE");
        form.set("basisYearCount", "2");
        form.set("abcMeasure", "SALES");
        form.set("abcACut", "55");
        form.set("abcBCut", "85");
        form.set("concentrationWarning", "30");
        form.set("concentrationAlarm", "40");
        var target = new String[] {"45", "25", "17", "8", "4", "1"};
        for (int i = 0; i < target.length; i++) {
            form.set("targetStructure[" + i + "]", target[i]);
        }
        form.set("leavingNeedsSignatures", "true");
        form.set("reason", "A test");
        return form;
    }
}
