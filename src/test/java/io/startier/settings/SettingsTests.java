package io.startier.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.testing.ApplicationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
@RecordApplicationEvents
class SettingsTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CompanySettings settings;

    @Autowired
    private CompanyEditor editor;

    @Autowired
    private ExchangeRates rates;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void peopleWhoMay() {
        people.user("set.admin", null, Role.ADMINISTRATOR);
        people.user("set.steward", null, Role.DATA_STEWARD);
    }

    @Test
    void anotherFiscalYearIsToldToWhoeverKeepsSums() throws Exception {
        int other = settings.company().fiscalYearFirstMonth() == 4 ? 7 : 4;

        save("Company", base(), String.valueOf(other), editor.current().version())
                .andExpect(redirectedUrl("/admin/settings"));

        assertThat(settings.company().fiscalYearFirstMonth()).isEqualTo(other);
        assertThat(events.stream(FiscalYearChanged.class)).containsExactly(new FiscalYearChanged(other));
    }

    @Test
    void aStaleFormKeepsWhatWasTypedAndShowsWhatIsSaved() throws Exception {
        var opened = editor.current().version();
        save("Saved First", base(), "1", opened).andExpect(redirectedUrl("/admin/settings"));

        save("Typed Second", base(), "1", opened)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Typed Second")))
                .andExpect(content().string(containsString("Saved First")));
    }

    @Test
    void theBaseCurrencyStandsOnceARateIsKeptByIt() throws Exception {
        add("CHF", "2024-01-01", "1.1").andExpect(redirectedUrl("/admin/rates/CHF"));

        save(
                        "Company",
                        base().equals("JPY") ? "GBP" : "JPY",
                        "1",
                        editor.current().version())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("stands: there are already rates")));
    }

    @Test
    void valuesThatCannotBeAreRefusedTogether() throws Exception {
        save(" ", "XXX", "13", editor.current().version())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The company needs a name.")))
                .andExpect(content().string(containsString("Choose a currency of ISO 4217.")))
                .andExpect(content().string(containsString("Choose a month.")));
    }

    @Test
    void aRateIsAddedCorrectedAndDeletedByADataSteward() throws Exception {
        add("SEK", "2024-05-01", "0.095").andExpect(redirectedUrl("/admin/rates/SEK"));
        assertThat(rate("SEK")).isEqualByComparingTo("0.095");
        add("SEK", "2024-05-01", "0.1").andExpect(status().isUnprocessableContent());

        correct("0.096", "0.09").andExpect(status().isConflict());
        correct("0.096", "0.095").andExpect(redirectedUrl("/admin/rates/SEK"));
        assertThat(rate("SEK")).isEqualByComparingTo("0.096");
        assertThat(events.stream(RatesChanged.class).map(RatesChanged::earliestByCurrency))
                .allSatisfy(change -> assertThat(change).containsEntry("SEK", LocalDate.of(2024, 5, 1)));

        mvc.perform(post("/admin/rates/SEK/2024-05-01/delete")
                        .param("was", "0.096")
                        .with(people.as("set.steward"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/rates/SEK"));
        assertThat(rates.table().rate("SEK", LocalDate.of(2024, 6, 1))).isEmpty();
    }

    @Test
    void aRateIsAPlainPositiveNumberOfAKnownCurrency() throws Exception {
        add("ZZZ", "2024-02-30", "1e5")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a currency of ISO 4217.")))
                .andExpect(content().string(containsString("A day between 1990 and a year from now.")))
                .andExpect(content().string(containsString("A positive number")));
        add(base(), "2024-01-01", "1").andExpect(content().string(containsString("is the base currency")));
    }

    @Test
    void thePagesOpen() throws Exception {
        add("NOK", "2024-05-01", "0.09");
        for (var path : new String[] {"/admin/rates", "/admin/rates/NOK", "/admin/rates/NOK?before=2024-01-01"}) {
            mvc.perform(get(path).with(people.as("set.steward"))).andExpect(status().isOk());
        }
        mvc.perform(get("/admin/settings").with(people.as("set.admin"))).andExpect(status().isOk());
        mvc.perform(get("/admin/rates/ZZZ").with(people.as("set.steward"))).andExpect(status().isNotFound());
    }

    private String base() {
        return settings.company().baseCurrency();
    }

    private BigDecimal rate(String currency) {
        return rates.table().rate(currency, LocalDate.of(2024, 6, 1)).orElseThrow();
    }

    private ResultActions save(String name, String currency, String month, String version) throws Exception {
        return mvc.perform(post("/admin/settings")
                .param("name", name)
                .param("baseCurrency", currency)
                .param("fiscalYearFirstMonth", month)
                .param("language", "en")
                .param("version", version)
                .with(people.as("set.admin"))
                .with(csrf()));
    }

    private ResultActions add(String currency, String day, String rate) throws Exception {
        return mvc.perform(post("/admin/rates")
                .param("currency", currency)
                .param("ratedOn", day)
                .param("rate", rate)
                .with(people.as("set.steward"))
                .with(csrf()));
    }

    private ResultActions correct(String rate, String was) throws Exception {
        return mvc.perform(post("/admin/rates/SEK/2024-05-01")
                .param("rate", rate)
                .param("was", was)
                .with(people.as("set.steward"))
                .with(csrf()));
    }
}
