package io.startier.engagement.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.TestPeople;
import io.startier.testing.ApplicationTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Rows G1, X4: the trail is written when a transaction ends, so each request has one of its own here. */
@ApplicationTest
class LedgerTrailTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestLedger given;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.prepare();
    }

    @Test
    void theLimitsAreChangedOnceAndTheChangeIsInTheTrail() throws Exception {
        change("60", 0).andExpect(status().is3xxRedirection());
        change("70", 0).andExpect(status().isConflict());

        mvc.perform(get("/admin/service-limits").with(people.as("le.gina")))
                .andExpect(content().string(containsString("value=\"60\"")));
        assertThat(trail("SERVICE_LIMITS_CHANGED")).singleElement().asString().contains("80 % / 1.5 × / +2 → 60 %");
    }

    @Test
    void whoTakesTheLedgerAlongIsInTheTrailWithWhatWasAskedFor() throws Exception {
        mvc.perform(get("/service-ledger.csv?star=5&days=180").with(people.as("le.anna")))
                .andExpect(status().isOk());
        mvc.perform(get("/service-ledger.xlsx").with(people.as("le.anna"))).andExpect(status().isOk());

        assertThat(jdbc.sql("select subject from audit_entry where action = 'SERVICE_LEDGER_EXPORTED' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("show=under, days=180, star=5, sort=stake", "show=under, days=90, sort=stake");
    }

    private ResultActions change(String share, int version) throws Exception {
        return mvc.perform(post("/admin/service-limits")
                .with(people.as("le.gina"))
                .with(csrf())
                .param("keptPercent", share)
                .param("contactFactor", "2")
                .param("moreContacts", "3")
                .param("version", String.valueOf(version)));
    }

    private List<String> trail(String action) {
        return jdbc.sql("select detail from audit_entry where action = ?")
                .param(action)
                .query(String.class)
                .list();
    }
}
