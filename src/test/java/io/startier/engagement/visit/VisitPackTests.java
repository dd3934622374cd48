package io.startier.engagement.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Row P8. */
@ApplicationTest
@Transactional
class VisitPackTests {

    private static final String MONDAY = "2025-06-09";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private VisitReminders reminders;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void visits() {
        clock.set(LocalDate.of(2025, 6, 6));
        var team = people.team("vp.team");
        long anna = people.user("vp.anna", "vp.team", Role.SALESPERSON);
        long max = people.user("vp.max", "vp.team", Role.SALES_MANAGER);
        people.user("vp.otto", "vp.other", Role.SALES_MANAGER);
        plan(customers.customer("VP1", "宁波精工 <Acme>", anna, team), anna, MONDAY);
        plan(customers.customer("VP2", "Beta", anna, team), anna, MONDAY);
        plan(customers.customer("VP3", "Gamma", anna, team), max, MONDAY);
        plan(customers.customer("VP4", "Delta", anna, team), anna, "2025-06-10");
    }

    @Test
    void thePackHoldsTheCardsOfExactlyOnesOwnVisitsOfTheDay() throws Exception {
        assertThat(page("vp.anna")).contains("宁波精工", "Beta").doesNotContain("Gamma", "Delta");
        assertThat(page("vp.max")).contains("Gamma").doesNotContain("宁波精工", "Beta", "Delta");
        assertThat(page("vp.otto")).doesNotContain("宁波精工", "Beta", "Gamma", "Delta");
    }

    @Test
    void theFileHasOneCustomerOnEachPageWithTheDayTheReaderAndChineseCharacters() throws Exception {
        var file = mvc.perform(get("/visits/pack.pdf?day=" + MONDAY).with(people.as("vp.anna")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text(document, 1))
                    .contains("宁波精工 <Acme>", "Name vp.anna", "June 9, 2025")
                    .doesNotContain("Beta");
            assertThat(text(document, 2))
                    .contains("Beta", "2 / 2", "Name vp.anna")
                    .doesNotContain("Acme");
        }
    }

    @Test
    void whatIsTakenIsSeenByTakerAndManagerUntilItIsReturned() throws Exception {
        take().andExpect(flash().attributeExists("notice"));
        take().andExpect(flash().attributeExists("problem"));
        assertThat(page("vp.anna")).contains("Out and not returned");
        assertThat(page("vp.max")).contains("Out and not returned", "Name vp.anna");
        assertThat(page("vp.otto")).doesNotContain("Out and not returned");

        giveBack("vp.max").andExpect(status().isForbidden());
        giveBack("vp.anna").andExpect(flash().attributeExists("notice"));
        giveBack("vp.anna").andExpect(flash().attributeExists("problem"));

        assertThat(page("vp.max")).doesNotContain("Out and not returned");
        assertThat(jdbc.sql("select p.notes || ': ' || string_agg(c.code, ' ' order by c.code) from visit_pack p"
                                + " join visit_pack_card k on k.pack_id = p.id join customer c on c.id = k.customer_id"
                                + " group by p.id, p.notes")
                        .query(String.class)
                        .single())
                .isEqualTo("All read: VP1 VP2");
    }

    @Test
    void onFridayOneIsRemindedOnceOfMondaysVisitsAndNotOfTuesdays() throws Exception {
        reminders.remind();
        reminders.remind();

        mvc.perform(get("/notifications").with(people.as("vp.anna")))
                .andExpect(content().string(containsString("2 visits on 2025-06-09")));
        assertThat(jdbc.sql("select count(*) from notification n join app_user u on u.id = n.recipient_id"
                                + " where n.kind = 'VISIT_TOMORROW' and u.username = 'vp.anna'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private ResultActions take() throws Exception {
        return mvc.perform(post("/visits/pack/taken")
                .param("day", MONDAY)
                .with(people.as("vp.anna"))
                .with(csrf()));
    }

    private ResultActions giveBack(String username) throws Exception {
        long id = jdbc.sql("select max(id) from visit_pack").query(Long.class).single();
        return mvc.perform(post("/visits/pack/" + id + "/return")
                .param("notes", "All read")
                .with(people.as(username))
                .with(csrf()));
    }

    private String page(String username) throws Exception {
        return mvc.perform(get("/visits/pack?day=" + MONDAY).with(people.as(username)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String text(PDDocument document, int page) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private void plan(long customer, long visitor, String day) {
        jdbc.sql(
                        "insert into visit (customer_id, status, visitor_id, planned_on, purpose, entered_by, entered_at, form_token)"
                                + " select ?, 'PLANNED', ?, ?, 'Prices', ?, created_at, code from customer where id = ?")
                .params(customer, visitor, LocalDate.parse(day), visitor, customer)
                .update();
    }
}
