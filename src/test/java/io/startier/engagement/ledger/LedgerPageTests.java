package io.startier.engagement.ledger;

import static io.startier.engagement.ledger.TestLedger.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.TestPeople;
import io.startier.testing.ApplicationTest;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Row G1. */
@ApplicationTest
@Transactional
class LedgerPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestLedger given;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aCustomerThatIsForgotten() {
        given.prepare();
        given.assessment();
        long id = given.customer("LP-1", 5);
        given.calls(id, 2);
        given.worth(id, 1_200_000, null);
        jdbc.sql("update customer set name = '=1+1' where id = ?").param(id).update();
    }

    @Test
    void everyFigureIsSaidInWordsAndTheStartPageAndTheAccountSayItToo() throws Exception {
        show("le.max", "/service-ledger")
                .andExpect(content().string(containsString("2 of 6")))
                .andExpect(content().string(containsString("one every 14 days")))
                .andExpect(content().string(containsString("1,200,000")));
        show("le.anna", "/")
                .andExpect(content()
                        .string(containsString(
                                "One customer is under-served: orders of 1,200,000 USD a year at stake")));
        show("le.anna", "/customers/LP-1")
                .andExpect(content().string(containsString("Under-served: 2 of 6 promises kept")));
    }

    @Test
    void theServiceTabSaysWhatWasPromisedAndWhatTheCustomerGotInEachPeriod() throws Exception {
        show("le.anna", "/customers/LP-1/service")
                .andExpect(content().string(containsString("6 contacts promised, one every 14 days; had 2")))
                .andExpect(content().string(containsString("No complaint was to be answered")))
                .andExpect(content().string(containsString("orders of 1,200,000 USD a year")));
        show("le.anna", "/customers/LP-1/service?days=180")
                .andExpect(content().string(containsString("12 contacts promised")));
        jdbc.sql("update customer set stage = 'LOST' where code = 'LP-1'").update();
        show("le.anna", "/customers/LP-1/service")
                .andExpect(content().string(containsString("A lost customer is promised nothing.")));
    }

    @Test
    void anOrdinaryCustomerIsNotMarkedAtItsHead() throws Exception {
        given.customer("LP-2", 1);

        show("le.anna", "/service-ledger").andExpect(content().string(containsString("Company LP-2")));
        show("le.anna", "/customers/LP-2").andExpect(content().string(not(containsString("promises kept"))));
    }

    @Test
    void whoDoesNotSeeTheCustomerFindsItNowhere() throws Exception {
        for (var path : new String[] {"/service-ledger?show=all", "/service-ledger.csv?show=all", "/"}) {
            show("le.otto", path).andExpect(status().isOk()).andExpect(content().string(not(containsString("LP-1"))));
        }
    }

    @Test
    void theFileHoldsWhatIsShownAndRunsNoFormula() throws Exception {
        given.customer("LP-2", 1);

        var csv = show("le.anna", "/service-ledger.csv?star=5")
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("LP-1,'=1+1,5,", ",90,6,2,0,0,0,0,0,0,0,0,6,2,0.3333,UNDER,1200000.00,USD");
    }

    @Test
    void theWorkbookHoldsTheSameWithNumbersAndDays() throws Exception {
        var bytes = show("le.anna", "/service-ledger.xlsx")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellAsString(1)).contains("'=1+1");
            assertThat(rows.get(1).getCellAsDate(5).orElseThrow().toLocalDate()).isEqualTo(TODAY.minusDays(90));
            assertThat(rows.get(1).getCellAsNumber(21).orElseThrow()).isEqualByComparingTo(new BigDecimal("1200000"));
        }
    }

    @Test
    void limitsOutOfRangeAreNamedAndStayInTheForm() throws Exception {
        change("0", "1.5", "2", 0)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write a number from 1 to 100.")))
                .andExpect(content().string(containsString("value=\"0\"")));
    }

    private ResultActions show(String username, String path) throws Exception {
        return mvc.perform(get(path).with(people.as(username)));
    }

    private ResultActions change(String share, String factor, String more, int version) throws Exception {
        return mvc.perform(post("/admin/service-limits")
                .with(people.as("le.gina"))
                .with(csrf())
                .param("keptPercent", share)
                .param("contactFactor", factor)
                .param("moreContacts", more)
                .param("version", String.valueOf(version)));
    }
}
