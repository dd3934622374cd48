package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.testing.ApplicationTest;
import io.startier.tiering.Assessments;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Rows A1, A3, A5: the rating tab, the inbox and one proposal, as people use them. */
@ApplicationTest
class ApprovalPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestRatings given;

    @Autowired
    private TestPeople people;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalRows rows;

    @Autowired
    private Assessments assessments;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void team() {
        given.team();
    }

    @Test
    void theFormSaysBeforeSendingWhoseSignatureEachStarNeeds() {
        var customer = given.customer("anna");

        assertThat(page("/customers/" + customer + "/rating", "anna"))
                .hasStatusOk()
                .bodyText()
                .contains("Takes effect at once")
                .contains("Needs the signature of: Name rt-max / Name rt-mona (Sales manager)")
                .containsPattern("then [^<]*Name rt-gerd / Name rt-gina");
    }

    @Test
    void aProposalFromTheFormWaitsAndCanBeWithdrawn() {
        var customer = given.customer("anna");
        var sent = send(proposal(customer, "3"), "anna");
        assertThat(sent).hasStatus(303).hasRedirectedUrl("/customers/" + customer + "/rating");
        assertThat(page("/customers/" + customer + "/rating", "anna"))
                .bodyText()
                .contains("Waiting for Name rt-max", "Withdraw")
                .doesNotContain("id=\"propose\"");

        assertThat(send(post("/approvals/" + openOf(customer) + "/withdrawal"), "anna"))
                .hasStatus(303);

        assertThat(page("/customers/" + customer + "/rating", "anna"))
                .bodyText()
                .contains("Withdrawn", "id=\"propose\"");
    }

    @Test
    void aFormWithoutAReasonComesBackWithWhatWasTyped() {
        var again = send(
                post("/customers/" + given.customer("anna") + "/rating")
                        .param("star", "4")
                        .param("evidence", "The signed contract"),
                "anna");

        assertThat(again).hasStatus(422).bodyText().contains("Say why this star.", "The signed contract");
    }

    @Test
    void theInboxShowsTheCaseAndDecidesIt() {
        var customer = given.customer("anna");
        long id = proposals.propose(customer, 4, "Two new lines", "Contract 114", given.user("anna"));

        assertThat(page("/approvals", "max")).hasStatusOk().bodyText().contains("Company " + customer, "Two new lines");
        assertThat(page("/approvals/" + id, "max"))
                .bodyText()
                .contains("Contract 114", "Your decision", "Waiting for Name rt-max / Name rt-mona");
        assertThat(page("/approvals/" + id, "anna")).hasStatusOk().bodyText().doesNotContain("Your decision");
        assertThat(page("/approvals/" + id, "eve")).hasStatusOk().bodyText().doesNotContain("Your decision");
        assertThat(page("/approvals/" + id, "sam")).hasStatus(404);

        assertThat(send(decision(id, "approve"), "max")).hasStatus(303).hasRedirectedUrl("/approvals");
        assertThat(given.star(customer)).isEqualTo(4);
        assertThat(page("/approvals?queue=done", "max")).bodyText().contains("Company " + customer, "Took effect");
        assertThat(page("/customers/" + customer + "/rating", "anna"))
                .bodyText()
                .contains("Signed by Name rt-max");
    }

    @Test
    void theSameClickTwiceShowsTheSameResult() {
        var customer = given.customer("anna");
        long id = proposals.propose(customer, 3, "Because", null, given.user("anna"));

        assertThat(send(decision(id, "approve"), "max")).hasStatus(303).hasRedirectedUrl("/approvals");
        assertThat(send(decision(id, "approve"), "max")).hasStatus(303).hasRedirectedUrl("/approvals");
        assertThat(send(decision(id, "approve"), "mona"))
                .hasStatus(409)
                .bodyText()
                .contains("Already approved by");
    }

    @Test
    void manyAreDecidedAtOnceEachForItself() {
        var one = given.customer("anna");
        var other = given.customer("anna");
        long first = proposals.propose(one, 3, "Because", null, given.user("anna"));
        long second = proposals.propose(other, 3, "Because", null, given.user("anna"));
        var ticks = new String[] {tick(first), tick(second)};
        proposals.withdraw(second, given.user("anna"));

        var sent = send(post("/approvals/decisions").param("proposal", ticks).param("decision", "approve"), "max");

        assertThat(sent).hasStatus(303);
        assertThat(sent.getMvcResult().getFlashMap().get("results").toString())
                .contains("Approved: Company " + one + " now has 3★.", "Withdrawn by Name rt-anna");
        assertThat(given.star(one)).isEqualTo(3);
        assertThat(given.star(other)).isNull();
    }

    @Test
    void figuresThatChangedAfterThePageWasOpenedAreSeenBeforeAnythingIsSigned() {
        var customer = given.customer("anna");
        assessments.runNow(null, null, given.user("gina").actor());
        given.figures(customer, "750000", 3, null, null);
        long id = proposals.propose(customer, 3, "Because", null, given.user("anna"));
        var seen = fingerprint(id);
        given.figures(customer, "777777", 3, null, null);

        assertThat(send(decision(id, "approve").param("figuresSeen", seen), "max"))
                .hasStatus(409)
                .bodyText()
                .contains("Figures changed since you opened this page. Review again.");
        assertThat(given.star(customer)).isNull();
        assertThat(given.count("approval_decision", "request_id = ?", given.request(id)))
                .isZero();
        assertThat(page("/approvals/" + id, "max"))
                .bodyText()
                .contains("Figures have changed since this was proposed", "750,000", "777,777", "3.7%")
                .doesNotContain("too-far");

        assertThat(send(decision(id, "approve").param("figuresSeen", fingerprint(id)), "max"))
                .hasStatus(303);
        assertThat(given.star(customer)).isEqualTo(3);
        assertThat(page("/customers/" + customer + "/rating", "anna"))
                .bodyText()
                .contains("Saw 777,777 · 3★ · rules, version 1");
    }

    @Test
    void figuresThatMovedTooFarGoBackToTheProposerInsteadOfBeingSigned() {
        var customer = given.customer("anna");
        assessments.runNow(null, null, given.user("gina").actor());
        given.figures(customer, "400000", 3, null, null);
        long id = proposals.propose(customer, 3, "Two plants", null, given.user("anna"));
        given.figures(customer, "290000", 2, null, null);

        assertThat(page("/approvals/" + id, "max"))
                .bodyText()
                .contains("too-far", "Send back for another look", "annual value 400,000 → 290,000 (-27.5%)");
        assertThat(page("/approvals", "max")).bodyText().contains("Changed too much to sign");
        assertThat(send(decision(id, "approve").param("figuresSeen", fingerprint(id)), "max"))
                .hasStatus(409)
                .bodyText()
                .contains("Not signed: the figures have changed too much", "It has gone back to Name rt-anna");

        assertThat(given.status(id)).isEqualTo(ProposalStatus.RETURNED);
        assertThat(given.star(customer)).isNull();
        assertThat(page("/customers/" + customer + "/rating", "anna"))
                .bodyText()
                .contains(
                        "Your last proposal was returned",
                        "annual value 400,000 → 290,000 (-27.5%) · suggested star 3★ → 2★",
                        "Two plants");
        assertThat(send(decision(id, "approve"), "mona"))
                .hasStatus(409)
                .bodyText()
                .contains("StarTier");
    }

    @Test
    void theNavigationCountsWhatWaitsForWhoMaySign() {
        people.team("rt-badge");
        people.user("rt-bea", "rt-badge", Role.SALESPERSON);
        people.user("rt-bob", "rt-badge", Role.SALES_MANAGER);
        proposals.propose(given.customer("bea"), 3, "Because", null, given.user("bea"));
        var customer = given.customer("bea");
        proposals.propose(customer, 3, "Because", null, given.user("bea"));

        assertThat(page("/customers/" + customer, "bob"))
                .bodyText()
                .containsPattern("count-strong\">\\s*<span>2</span>");
        assertThat(page("/customers/" + customer, "bea")).bodyText().doesNotContain("count-strong");
    }

    @Test
    void pagesSpeakTheReadersLanguage() {
        long id = proposals.propose(given.customer("anna"), 3, "Because", null, given.user("anna"));

        assertThat(mvc.perform(
                        get("/approvals").locale(Locale.SIMPLIFIED_CHINESE).with(people.as("rt-max"))))
                .bodyText()
                .contains("待我审批", "批准");
        assertThat(mvc.perform(get("/approvals/" + id)
                        .locale(Locale.TRADITIONAL_CHINESE)
                        .with(people.as("rt-max"))))
                .bodyText()
                .contains("待業務主管簽核", "核准");
    }

    private String tick(long id) {
        return id + "." + given.version(id) + "." + fingerprint(id);
    }

    private String fingerprint(long id) {
        return rows.require(id, given.user("gina")).fingerprint();
    }

    private long openOf(String customer) {
        return jdbc.sql("select p.id from proposal p join customer c on c.id = p.open_key where c.code = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private static MockHttpServletRequestBuilder proposal(String customer, String star) {
        return post("/customers/" + customer + "/rating")
                .param("star", star)
                .param("reason", "Because")
                .param("token", UUID.randomUUID().toString());
    }

    private static MockHttpServletRequestBuilder decision(long id, String decision) {
        return post("/approvals/" + id + "/decision")
                .param("decision", decision)
                .param("version", "0");
    }

    private MvcTestResult page(String address, String user) {
        return mvc.perform(get(address).locale(Locale.ENGLISH).with(people.as("rt-" + user)));
    }

    private MvcTestResult send(MockHttpServletRequestBuilder request, String user) {
        return mvc.perform(request.locale(Locale.ENGLISH).with(csrf()).with(people.as("rt-" + user)));
    }
}
