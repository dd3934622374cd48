package io.startier.tiering.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Rows T5, T8 and T9: what people judge. */
@ApplicationTest
@Transactional
class ScoresTabTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private final String code = "S" + UUID.randomUUID().toString().substring(0, 8);
    private long customer;
    private long owner;
    private long manager;

    @BeforeEach
    void aCustomer() {
        clock.set(LocalDate.of(2025, 6, 1));
        owner = people.user("judge.owner", "judge.team", Role.SALESPERSON);
        manager = people.user("judge.manager", "judge.team", Role.SALES_MANAGER);
        people.user("judge.reader", null, Role.EXECUTIVE);
        customer = customers.customer(code, "Acme", owner, people.team("judge.team"));
    }

    @Test
    void everyJudgeHasTheLatestScoreOfEachCriterion() throws Exception {
        judge("judge.owner", "score.FIT.product_fit", "7.5", "score.POTENTIAL.margin_level", "4");
        judge("judge.manager", "score.FIT.product_fit", "9");

        assertThat(scores())
                .containsExactly(
                        "FIT product_fit " + owner + " 2025-06-01 7.50",
                        "FIT product_fit " + manager + " 2025-06-01 9.00",
                        "POTENTIAL margin_level " + owner + " 2025-06-01 4.00");
        page("judge.reader")
                .andExpect(content().string(containsString("8.3")))
                .andExpect(content().string(containsString("1.5")));
    }

    @Test
    void anotherScoreOnTheSameDayReplacesTheFirst() throws Exception {
        judge("judge.owner", "score.FIT.product_fit", "7");
        judge("judge.owner", "score.FIT.product_fit", "6");

        assertThat(scores()).containsExactly("FIT product_fit " + owner + " 2025-06-01 6.00");
    }

    @Test
    void aScoreOfAnotherDayIsKeptBesideTheEarlierOneAndWhatIsUnchangedIsNot() throws Exception {
        judge("judge.owner", "score.FIT.product_fit", "7", "score.FIT.satisfaction", "5");
        clock.set(LocalDate.of(2025, 7, 1));
        judge("judge.owner", "score.FIT.product_fit", "8", "score.FIT.satisfaction", "5.0");

        assertThat(scores())
                .containsExactly(
                        "FIT product_fit " + owner + " 2025-06-01 7.00",
                        "FIT product_fit " + owner + " 2025-07-01 8.00",
                        "FIT satisfaction " + owner + " 2025-06-01 5.00");
    }

    @Test
    void aScoreOutsideTheScaleIsNamedAndNothingIsWritten() throws Exception {
        judge("judge.owner", "score.FIT.product_fit", "7", "score.FIT.satisfaction", "10.5")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write a number from 0 to 10.")))
                .andExpect(content().string(containsString("value=\"10.5\"")));

        assertThat(scores()).isEmpty();
    }

    @Test
    void criteriaThatTheRulesDoNotHaveArePassedOver() throws Exception {
        judge("judge.owner", "score.FIT.charm", "7").andExpect(status().is3xxRedirection());

        assertThat(scores()).isEmpty();
    }

    @Test
    void aJudgeTakesAScoreBackAndTheOneBeforeCountsAgain() throws Exception {
        judge("judge.owner", "score.FIT.product_fit", "7");
        clock.set(LocalDate.of(2025, 7, 1));
        judge("judge.owner", "score.FIT.product_fit", "8");

        takeBack("judge.owner", "2025-07-01").andExpect(status().is3xxRedirection());

        assertThat(scores()).containsExactly("FIT product_fit " + owner + " 2025-06-01 7.00");
        assertThat(jdbc.sql("select scores from score_history where customer_id = ?")
                        .param(customer)
                        .query(String.class)
                        .single())
                .isEqualTo("FIT/product_fit/" + owner + "/2025-06-01/7.00");
        TestTransaction.flagForCommit();
        TestTransaction.end();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'SCORE_DELETED' and customer_id = ?")
                        .param(customer)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void nobodyTakesBackWhatAnotherJudged() throws Exception {
        judge("judge.owner", "score.FIT.product_fit", "7");

        takeBack("judge.manager", "2025-06-01")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("it is not yours")));

        assertThat(scores()).hasSize(1);
        page("judge.manager").andExpect(content().string(not(containsString("scores/removal"))));
        page("judge.owner").andExpect(content().string(containsString("scores/removal")));
    }

    @Test
    void anExecutiveReadsOnly() throws Exception {
        page("judge.reader").andExpect(content().string(not(containsString("Save my scores"))));
        judge("judge.reader", "score.FIT.product_fit", "7").andExpect(status().isForbidden());
    }

    private ResultActions judge(String username, String... fields) throws Exception {
        var request = post("/customers/" + code + "/scores").with(csrf()).with(people.as(username));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions takeBack(String username, String day) throws Exception {
        return mvc.perform(post("/customers/" + code + "/scores/removal")
                .param("model", "FIT")
                .param("criterion", "product_fit")
                .param("day", day)
                .with(csrf())
                .with(people.as(username)));
    }

    private ResultActions page(String username) throws Exception {
        return mvc.perform(get("/customers/" + code + "/scores").with(people.as(username)));
    }

    private List<String> scores() {
        return jdbc.sql("""
                        select model || ' ' || criterion || ' ' || judge_id || ' ' || scored_on || ' ' || score
                        from criterion_score where customer_id = ? order by model, criterion, scored_on, judge_id
                        """).param(customer).query(String.class).list();
    }
}
