package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.shared.Times;
import io.startier.testing.ApplicationTest;
import io.startier.tiering.Assessments;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Row A3: finding what to sign first, in a queue of one's own for every test. */
@ApplicationTest
class InboxTests {

    private static final AtomicInteger ROUND = new AtomicInteger();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestRatings given;

    @Autowired
    private TestPeople people;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Assessments assessments;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Times times;

    private String boss;
    private String three;
    private String four;

    @BeforeEach
    void twoProposalsOfTwoPeople() {
        given.team();
        var round = "rt-in" + ROUND.incrementAndGet();
        people.team(round);
        for (var name : new String[] {"a", "b"}) {
            people.user(round + name, round, Role.SALESPERSON);
        }
        boss = round + "boss";
        people.user(boss, round, Role.SALES_MANAGER);
        three = proposed(round.substring(3) + "a", 3);
        four = proposed(round.substring(3) + "b", 4);
    }

    @Test
    void theAgeStandsBesideTheLimitAndOverdueOnesCanBePicked() throws UnsupportedEncodingException {
        waits(four, 30);

        assertThat(inbox("")).contains("Company " + three, "today", "30 days", ", limit ", "tone-text-bad");
        assertThat(inbox("?overdue=true")).contains("Company " + four).doesNotContain("Company " + three);
    }

    @Test
    void theListIsSortedByStarValueAndCustomer() throws UnsupportedEncodingException {
        assessments.runNow(null, null, given.user("gina").actor());
        given.figures(three, "900000", 3, null, null);
        given.figures(four, "700000", 3, null, null);

        assertThat(inbox("?sort=star")).containsSubsequence("Company " + four, "Company " + three);
        assertThat(inbox("?sort=value")).containsSubsequence("Company " + three, "Company " + four);
        assertThat(inbox("?sort=customer")).contains("Company " + three, "Company " + four);
    }

    @Test
    void filtersNarrowTheListAndStayWhenSomethingIsDecided() throws UnsupportedEncodingException {
        var proposer = jdbc.sql(
                        "select u.username from proposal p join app_user u on u.id = p.proposer_id where p.id = ?")
                .param(id(three))
                .query(String.class)
                .single();

        assertThat(inbox("?star=4"))
                .contains("One proposal matches", "Company " + four)
                .doesNotContain("Company " + three);
        assertThat(inbox("?proposer=" + proposer)).contains("Company " + three).doesNotContain("Company " + four);
        assertThat(inbox("?q=" + four.toLowerCase(Locale.ROOT)))
                .contains("Company " + four)
                .doesNotContain("Company " + three);
        assertThat(inbox("?q=%25")).doesNotContain("Company " + four).contains("Nothing matches");
        assertThat(inbox("?team=nowhere")).contains("Nothing matches");
        assertThat(mvc.perform(post("/approvals/" + id(four) + "/decision")
                        .param("decision", "approve")
                        .param("star", "4")
                        .param("q", "RT & Söhne")
                        .with(csrf())
                        .with(people.as(boss))))
                .hasStatus(303)
                .hasRedirectedUrl("/approvals?star=4&q=RT%20%26%20S%C3%B6hne");
    }

    @Test
    void onlyThoseThatLackEvidenceAreShownWhereThatIsAskedFor() throws UnsupportedEncodingException {
        jdbc.sql("delete from evidence_asked where proposal_id in (?, ?)")
                .params(id(three), id(four))
                .update();
        jdbc.sql("insert into evidence_asked (proposal_id, kind) values (?, 'ORDER')")
                .param(id(three))
                .update();

        assertThat(inbox("?missing=true")).contains("Company " + three).doesNotContain("Company " + four);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=colour", "star=6", "page=x", "queue=hers"})
    void whatNobodyOffersIsRefused(String wish) {
        assertThat(mvc.perform(get("/approvals?" + wish).with(people.as(boss)))).hasStatus(422);
    }

    @Test
    void aProposalShowsWhatChangedSinceTheLastStarAndHowFarTheRulesAre() {
        assessments.runNow(null, null, given.user("gina").actor());
        var customer = given.customer("anna");
        assessments.runNow(null, null, given.user("gina").actor());
        given.figures(customer, "100000", 1, null, null);
        proposals.propose(customer, 1, "Steady", null, given.user("anna"));
        given.figures(customer, "450000", 3, null, null);
        long id = proposals.propose(customer, 3, "Growing", null, given.user("anna"));

        assertThat(mvc.perform(get("/approvals/" + id).locale(Locale.ENGLISH).with(people.as("rt-max"))))
                .bodyText()
                .containsPattern("Since 1★ of \\w+")
                .containsSubsequence("since-figures", "100,000", "450,000", "350")
                .contains("Which rule is met", "above", "short");
    }

    private String proposed(String owner, int star) {
        var customer = given.customer(owner);
        proposals.propose(customer, star, "Because", null, given.user(owner));
        return customer;
    }

    private long id(String customer) {
        return jdbc.sql("select p.id from proposal p join customer c on c.id = p.open_key where c.code = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private void waits(String customer, int days) {
        jdbc.sql("update approval_step set waiting_since = ? where request_id = ?")
                .params(Timestamp.from(times.now().minus(days, ChronoUnit.DAYS)), given.request(id(customer)))
                .update();
    }

    private String inbox(String wishes) throws UnsupportedEncodingException {
        return mvc.perform(get("/approvals" + wishes).locale(Locale.ENGLISH).with(people.as(boss)))
                .getMvcResult()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
