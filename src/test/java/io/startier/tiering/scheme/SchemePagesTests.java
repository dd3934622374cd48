package io.startier.tiering.scheme;

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
import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import io.startier.tiering.Standings;
import io.startier.tiering.assessment.TieringFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
    private SchemeArchive archive;

    @Autowired
    private DraftDesk desk;

    @Autowired
    private Sections sections;

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
        jdbc.sql(
                        "update scheme_draft set version = 0, rules = null, based_on = null, changed_by = null, changed_at = null")
                .update();
        people.team("rules-asia");
        people.user("rules.gm", null, Role.GENERAL_MANAGER);
        people.user("rules.admin", null, Role.ADMINISTRATOR);
        people.user("rules.manager", "rules-asia", Role.SALES_MANAGER);
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
    void aDraftIsNotInForceBeforeItIsPublished() throws Exception {
        save("rules.manager", "annualValue", 0, annualValue("3", "BEST")).andExpect(redirectedUrl("/schemes/draft"));

        assertThat(schemes.current().rules().basisYearCount()).isEqualTo(2);
        mvc.perform(get("/schemes/draft").with(people.as("rules.gm")))
                .andExpect(content().string(containsString("Builds on version 1. Last changed by Name rules.manager")))
                .andExpect(content().string(containsString("Best basis year only")));
        mvc.perform(get("/schemes").with(people.as("rules.gm")))
                .andExpect(content().string(containsString("Open the draft")))
                .andExpect(content().string(not(containsString("Best basis year only"))));
    }

    @Test
    void aPublishedDraftIsInForceAndEarlierAssessmentsKeepTheirs() throws Exception {
        long team = people.team("rules-asia");
        long customer = data.customer("S1", null, team);
        data.year(customer, 2025, "40000");
        var day = LocalDate.of(2026, 1, 1);
        var before = assessments.runNow(day, null, new Actor(null, "Test"));

        var form = stars("20000");
        for (int i = 0; i < 5; i++) {
            form.set("teams.rules-asia." + i, String.valueOf(1000 * (i + 1)));
        }
        save("rules.gm", "stars", 0, form).andExpect(redirectedUrl("/schemes/draft"));
        publish("rules.gm", 1, "A test").andExpect(redirectedUrl("/schemes"));
        assessments.runNow(day, null, new Actor(null, "Test"));

        assertThat(schemes.current().versionNo()).isEqualTo(2);
        assertThat(schemes.current().rules().starBoundsFor("rules-asia")).startsWith(new BigDecimal("1000"));
        assertThat(standings.of(customer).orElseThrow().starActual()).isEqualTo(5);
        assertThat(standings.of(customer).orElseThrow().schemeVersion()).isEqualTo(2);
        assertThat(assessments.require(before).schemeVersion()).isEqualTo(1);
        assertThat(actionsOf("Name rules.gm")).contains("SCHEME_DRAFT_CHANGED", "SCHEME_PUBLISHED");
        mvc.perform(get("/schemes/draft").with(people.as("rules.gm")))
                .andExpect(content().string(containsString("There is no draft")));
    }

    @Test
    void twoVersionsStandSideBySide() throws Exception {
        save("rules.gm", "stars", 0, stars("25000")).andExpect(redirectedUrl("/schemes/draft"));
        save("rules.gm", "policies", 1, form("KAISM.KEY", "Visit every week"))
                .andExpect(redirectedUrl("/schemes/draft"));
        publish("rules.gm", 2, "A test").andExpect(status().is3xxRedirection());

        mvc.perform(get("/schemes/compare?left=1&right=2").with(people.as("rules.sales")))
                .andExpect(content().string(containsString("from 20,000 USD a year")))
                .andExpect(content().string(containsString("from 25,000 USD a year")))
                .andExpect(content().string(containsString("Visit every week")))
                .andExpect(content().string(containsString("Different")));
        mvc.perform(get("/schemes/compare?left=1&right=99").with(people.as("rules.sales")))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeARuleIsSaidAtItsFieldAndStaysTyped() throws Exception {
        var form = stars("abc");
        form.set("bounds.2", "40000");
        save("rules.gm", "stars", 0, form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write a number such as 20000")))
                .andExpect(content().string(containsString("Must be larger than the one before.")))
                .andExpect(content().string(containsString("value=\"abc\"")));
        assertThat(draft().begun()).isFalse();
    }

    @Test
    void aFormThatWasOvertakenKeepsWhatWasTypedAndCanBeSavedKnowingly() throws Exception {
        save("rules.manager", "stars", 0, stars("25000")).andExpect(status().is3xxRedirection());
        save("rules.gm", "stars", 0, stars("26000"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Meanwhile Name rules.manager changed the draft")))
                .andExpect(content().string(containsString("from 25,000 USD a year")))
                .andExpect(content().string(containsString("value=\"26000\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        assertThat(draft().rules().starBounds().get(0)).isEqualByComparingTo("25000");

        save("rules.gm", "stars", 1, stars("26000")).andExpect(status().is3xxRedirection());
        assertThat(draft().rules().starBounds().get(0)).isEqualByComparingTo("26000");
    }

    @Test
    void aFormOfADiscardedDraftDoesNotFitTheNextOne() throws Exception {
        save("rules.gm", "stars", 0, stars("25000")).andExpect(status().is3xxRedirection());
        mvc.perform(post("/schemes/draft/discard")
                        .param("version", "1")
                        .with(people.as("rules.gm"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/schemes"));
        assertThat(draft().begun()).isFalse();

        save("rules.manager", "stars", 1, stars("26000"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Meanwhile Name rules.gm published or discarded the draft")))
                .andExpect(content().string(containsString("value=\"26000\"")));
        assertThat(actionsOf("Name rules.gm")).contains("SCHEME_DRAFT_DISCARDED");
    }

    @Test
    void aDraftNeedsAReasonAndADifferenceAndAPublisherWhoSawIt() throws Exception {
        save("rules.gm", "stars", 0, stars("20,000.00")).andExpect(redirectedUrl("/schemes/draft"));
        assertThat(draft().begun()).isFalse();
        publish("rules.gm", 0, "A test")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nothing differs")));

        save("rules.gm", "stars", 0, stars("25000")).andExpect(status().is3xxRedirection());
        publish("rules.gm", 1, " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why")));
        publish("rules.admin", 0, "Because of Asia")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Name rules.gm changed the draft")))
                .andExpect(content().string(containsString("Because of Asia")));
        assertThat(schemes.current().versionNo()).isEqualTo(1);
    }

    @Test
    void aDraftOnRulesThatAreNotInForceAnyMoreIsTakenOverFirst() throws Exception {
        save("rules.gm", "stars", 0, stars("25000")).andExpect(status().is3xxRedirection());
        archive.publish(
                Schemes.with(schemes.current().rules(), "basisYearCount", 3), 1, "Meanwhile", new Actor(null, "Test"));

        mvc.perform(get("/schemes/draft").with(people.as("rules.gm")))
                .andExpect(content().string(containsString("Take over onto version 2")));
        publish("rules.gm", 1, "A test")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Version 2 was published by Test")));
        mvc.perform(post("/schemes/draft/take-over")
                        .param("version", "1")
                        .with(people.as("rules.gm"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/schemes/draft"));
        publish("rules.gm", 2, "A test").andExpect(redirectedUrl("/schemes"));

        assertThat(schemes.current().versionNo()).isEqualTo(3);
        assertThat(schemes.current().rules().basisYearCount()).isEqualTo(3);
        assertThat(schemes.current().rules().starBounds().get(0)).isEqualByComparingTo("25000");
    }

    @Test
    void earlierRulesCanBeTakenUpAgain() throws Exception {
        save("rules.gm", "stars", 0, stars("25000")).andExpect(status().is3xxRedirection());
        publish("rules.gm", 1, "A test").andExpect(redirectedUrl("/schemes"));
        mvc.perform(post("/schemes/draft/begin")
                        .param("version", "2")
                        .param("from", "1")
                        .with(people.as("rules.gm"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/schemes/draft"));
        assertThat(draft().rules().starBounds().get(0)).isEqualByComparingTo("20000");
        assertThat(draft().basedOn()).isEqualTo(2);
    }

    @Test
    void managersDraftAndOnlyGeneralManagersAndAdministratorsPublish() throws Exception {
        save("rules.sales", "stars", 0, stars("25000")).andExpect(status().isForbidden());
        mvc.perform(get("/schemes/draft").with(people.as("rules.sales"))).andExpect(status().isForbidden());
        save("rules.manager", "stars", 0, stars("25000")).andExpect(redirectedUrl("/schemes/draft"));
        publish("rules.manager", 1, "A test").andExpect(status().isForbidden());
        publish("rules.admin", 1, "A test").andExpect(redirectedUrl("/schemes"));
    }

    /** Whatever a section shows, it takes back as the same; and every section is there in every language. */
    @Test
    void everySectionTakesBackWhatItShows() throws Exception {
        for (var section : sections.all()) {
            for (var language : new String[] {"en", "zh-CN", "zh-TW"}) {
                mvc.perform(get("/schemes/draft/sections/" + section.key() + "?lang=" + language)
                                .with(people.as("rules.gm")))
                        .andExpect(status().isOk());
            }
        }
        assertThat(sections.say(sections.checked(Rules.DEFAULTS))).isEqualTo(sections.say(Rules.DEFAULTS));
        assertThat(Schemes.read(Schemes.write(sections.checked(Rules.DEFAULTS))))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(Rules.DEFAULTS);
    }

    private Draft draft() {
        return desk.current();
    }

    private List<String> actionsOf(String actor) {
        return jdbc.sql("select action from audit_entry where actor = ?")
                .param(actor)
                .query(String.class)
                .list();
    }

    private ResultActions save(String user, String section, int version, LinkedMultiValueMap<String, String> form)
            throws Exception {
        return mvc.perform(post("/schemes/draft/sections/" + section)
                .params(form)
                .param("version", String.valueOf(version))
                .with(people.as(user))
                .with(csrf()));
    }

    private ResultActions publish(String user, int version, String reason) throws Exception {
        return mvc.perform(post("/schemes/draft/publish")
                .param("version", String.valueOf(version))
                .param("reason", reason)
                .with(people.as(user))
                .with(csrf()));
    }

    private static LinkedMultiValueMap<String, String> stars(String first) {
        var form = form("bounds.0", first);
        form.set("bounds.1", "50000");
        form.set("bounds.2", "300000");
        form.set("bounds.3", "1000000");
        form.set("bounds.4", "2000000");
        return form;
    }

    private static LinkedMultiValueMap<String, String> annualValue(String years, String rule) {
        var form = form("basisYearCount", years);
        form.set("annualValueRule", rule);
        return form;
    }

    private static LinkedMultiValueMap<String, String> form(String name, String value) {
        var form = new LinkedMultiValueMap<String, String>();
        form.set(name, value);
        return form;
    }
}
