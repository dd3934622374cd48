package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.Customers;
import io.startier.shared.Conflict;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import io.startier.shared.SpokenException;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Row A4: signing in somebody's name while they are away. */
@ApplicationTest
class DeputyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalRows rows;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Ratings ratings;

    @Autowired
    private Customers customers;

    @Autowired
    private TestRatings given;

    @Autowired
    private TestPeople people;

    @Autowired
    private Messages messages;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void aTeamWithOneManager() {
        clock.set(TODAY);
        given.team();
        people.team("rt-far");
        people.user("rt-fay", "rt-far", Role.SALESPERSON);
        people.user("rt-fred", "rt-far", Role.SALES_MANAGER);
    }

    @AfterEach
    void everybodyIsBack() {
        given.nobodyIsAway();
    }

    @Test
    void aDeputySignsWhatTheAbsentManagerCouldAndIsNamedSo() {
        var customer = given.customer("fay");
        long id = propose(customer, 4, "fay");
        assertThatThrownBy(() -> decide(id, "sam")).isInstanceOf(NotFound.class);
        given.away("fred", "sam", TODAY, TODAY.plusDays(1));

        assertThat(waiting("sam")).contains(id);
        decide(id, "sam");

        assertThat(given.star(customer)).isEqualTo(4);
        assertThat(ratings.of(customers.withCode(customer).orElseThrow().id())
                        .get(0)
                        .signatures())
                .extracting(Rating.Signature::name, Rating.Signature::absent)
                .containsExactly(tuple("Name rt-sam", "Name rt-fred"));
        assertThat(page("/approvals/" + id, "gina")).bodyText().contains("Name rt-sam for Name rt-fred");
        assertThat(page("/customers/" + customer + "/rating", "fay"))
                .bodyText()
                .contains("Signed by Name rt-sam for Name rt-fred");
    }

    @Test
    void aDeputySeesTheProposalButNotTheRestOfTheCustomer() {
        var customer = given.customer("fay");
        long id = propose(customer, 4, "fay");
        var other = given.customer("fay");
        given.away("fred", "sam", TODAY, TODAY);

        assertThat(page("/approvals/" + id, "sam"))
                .hasStatusOk()
                .bodyText()
                .contains("You sign for Name rt-fred.")
                .doesNotContain("/customers/" + customer);
        assertThat(page("/approvals", "sam")).bodyText().contains("Company " + customer, "You sign for Name rt-fred.");
        assertThat(page("/customers/" + customer, "sam")).hasStatus(404);
        assertThat(page("/customers/" + customer + "/rating", "sam")).hasStatus(404);
        assertThat(page("/customers/" + other, "sam")).hasStatus(404);
    }

    @Test
    void theHomePageOfADeputyNamesWhatWaits() {
        people.team("rt-quiet");
        people.user("rt-quill", "rt-quiet", Role.SALESPERSON);
        people.user("rt-quin", "rt-quiet", Role.SALES_MANAGER);
        people.team("rt-calm");
        people.user("rt-quest", "rt-calm", Role.SALES_MANAGER);
        var customer = given.customer("quill");
        propose(customer, 4, "quill");
        given.away("quin", "quest", TODAY, TODAY);

        assertThat(page("/", "quest")).bodyText().contains("Company " + customer);
    }

    @Test
    void aDelegationHoldsOnItsFirstAndItsLastDayAndNotBeyond() {
        long id = propose(given.customer("fay"), 4, "fay");
        given.away("fred", "sam", TODAY.plusDays(1), TODAY.plusDays(2));

        assertThat(waiting("sam")).doesNotContain(id);
        clock.set(TODAY.plusDays(1));
        assertThat(waiting("sam")).contains(id);
        clock.set(TODAY.plusDays(2));
        assertThat(waiting("sam")).contains(id);
        clock.set(TODAY.plusDays(3));
        assertThat(waiting("sam")).doesNotContain(id);
        assertThatThrownBy(() -> decide(id, "sam")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasSignedAsDeputyIsReadableForAsLongAsTheDelegationRuns() {
        long id = propose(given.customer("fay"), 4, "fay");
        given.away("fred", "sam", TODAY, TODAY);
        decide(id, "sam");

        assertThat(rows.require(id, given.user("sam")).status()).isEqualTo(ProposalStatus.EFFECTIVE);
        clock.set(TODAY.plusDays(1));
        assertThatThrownBy(() -> rows.require(id, given.user("sam"))).isInstanceOf(NotFound.class);
    }

    @Test
    void theAbsentPersonMayStillSign() {
        var customer = given.customer("fay");
        long id = propose(customer, 3, "fay");
        given.away("fred", "sam", TODAY, TODAY);

        decide(id, "fred");

        assertThat(given.star(customer)).isEqualTo(3);
    }

    @Test
    void nobodySignsTheirOwnProposalThroughADeputyNorAsOne() {
        long ofGina = propose(given.customer("fay"), 4, "gina");
        long ofFred = propose(given.customer("fay"), 4, "fred");
        given.away("gina", "sam", TODAY, TODAY);
        given.away("fred", "gina", TODAY, TODAY);

        assertThat(waiting("sam")).contains(ofFred).doesNotContain(ofGina);
        assertThatThrownBy(() -> decide(ofGina, "gina"))
                .satisfies(says("You proposed this; another person must approve it."));
    }

    @Test
    void aDeputyIsToldThatTheOneTheyStandInForProposedIt() {
        long id = propose(given.customer("fay"), 4, "gina");
        given.away("gina", "gerd", TODAY, TODAY);

        assertThatThrownBy(() -> decide(id, "gerd"))
                .satisfies(says("You stand in for Name rt-gina, who proposed this; another person must approve it."));
    }

    @Test
    void theOnlyGeneralManagersDeputyGivesTheSecondSignatureOfWhatThatManagerProposed() {
        people.deactivate("rt-gerd");
        try {
            var customer = given.customer("fay");
            assertThatThrownBy(() -> propose(customer, 5, "gina"))
                    .satisfies(thrown -> assertThat(spoken(thrown)).contains("or by your deputy"));
            given.away("gina", "sam", TODAY, TODAY);
            long id = propose(customer, 5, "gina");

            assertThat(waiting("sam")).doesNotContain(id);
            decide(id, "fred");
            assertThat(waiting("sam")).contains(id);
            decide(id, "sam");

            assertThat(given.star(customer)).isEqualTo(5);
            assertThat(ratings.of(customers.withCode(customer).orElseThrow().id())
                            .get(0)
                            .signatures())
                    .extracting(Rating.Signature::name, Rating.Signature::absent)
                    .containsExactly(tuple("Name rt-fred", null), tuple("Name rt-sam", "Name rt-gina"));
        } finally {
            given.revive("gerd");
        }
    }

    @Test
    void fiveStarsNeedTwoPeopleWhoeverTheyStandInFor() {
        var customer = given.customer("fay");
        long id = propose(customer, 5, "fay");
        given.away("fred", "gina", TODAY, TODAY);
        given.away("gerd", "sam", TODAY, TODAY);
        decide(id, "gina");

        assertThatThrownBy(() -> decide(id, "gina"))
                .satisfies(says("A different person must give the second approval."));
        decide(id, "sam");

        assertThat(given.star(customer)).isEqualTo(5);
        assertThat(given.count("approval_signatory", "request_id = ?", given.request(id)))
                .isEqualTo(4);
    }

    @Test
    void nobodySignsOnceThemselvesAndOnceThroughADeputy() {
        people.user("rt-gwen", "rt-far", Role.GENERAL_MANAGER, Role.SALES_MANAGER);
        try {
            long id = propose(given.customer("fay"), 5, "fay");
            given.away("gwen", "sam", TODAY, TODAY);
            decide(id, "gwen");

            assertThat(waiting("sam")).doesNotContain(id);
            assertThatThrownBy(() -> decide(id, "sam")).isInstanceOf(NotFound.class);
            decide(id, "gina");
            assertThat(given.status(id)).isEqualTo(ProposalStatus.EFFECTIVE);
        } finally {
            people.deactivate("rt-gwen");
        }
    }

    @Test
    void chainsOfDeputiesAreNotFollowed() {
        long id = propose(given.customer("fay"), 4, "fay");
        given.away("fred", "sam", TODAY, TODAY);
        given.away("sam", "rita", TODAY, TODAY);

        assertThat(waiting("rita")).doesNotContain(id);
        assertThat(waiting("sam")).contains(id);
    }

    @Test
    void aDeputyWhoHasLostTheSigningRoleSignsNoMore() {
        people.user("rt-dora", "rt-south", Role.SALESPERSON);
        long id = propose(given.customer("fay"), 4, "fay");
        given.away("fred", "dora", TODAY, TODAY);

        assertThat(waiting("dora")).isEmpty();
        assertThatThrownBy(() -> decide(id, "dora")).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodySpendsTheOnlySignatureThatCouldBeGivenNext() {
        people.deactivate("rt-gerd");
        try {
            var customer = given.customer("fay");
            long id = propose(customer, 5, "fay");
            given.away("fred", "gina", TODAY, TODAY);

            assertThatThrownBy(() -> decide(id, "gina"))
                    .isInstanceOf(Conflict.class)
                    .satisfies(thrown -> assertThat(spoken(thrown)).startsWith("If you sign this, nobody is left"));
            decide(id, "fred");
            decide(id, "gina");

            assertThat(given.star(customer)).isEqualTo(5);
        } finally {
            given.revive("gerd");
        }
    }

    @Test
    void theProposerSeesBeforehandWhoIsAwayAndWhoSignsMeanwhile() {
        var customer = given.customer("fay");
        given.away("fred", "sam", TODAY, TODAY.plusDays(3));
        given.away("gerd", null, TODAY, TODAY.plusDays(5));

        assertThat(page("/customers/" + customer + "/rating", "fay"))
                .bodyText()
                .contains("Name rt-sam for Name rt-fred")
                .contains("Name rt-fred (out of office until Mar 5, 2026)")
                .contains("Name rt-gerd (out of office until Mar 7, 2026)")
                .contains("asked for again after 2 days; after 5 days those above may sign as well");
    }

    @Test
    void programsReadWhoseTurnItIs() {
        long id = propose(given.customer("fay"), 4, "fay");
        given.away("fred", "sam", TODAY, TODAY.plusDays(9));

        var body = assertThat(page("/api/proposals/" + id, "fay")).hasStatusOk().bodyJson();
        body.extractingPath("$.waitingSince").asString().startsWith("2026-03-02T");
        body.extractingPath("$.overdue").isEqualTo(false);
        body.extractingPath("$.signers[0].name").isEqualTo("Name rt-sam");
        body.extractingPath("$.signers[0].for").isEqualTo("Name rt-fred");
        body.extractingPath("$.signers[1].awayUntil").isEqualTo("2026-03-11");
        clock.set(TODAY.plusDays(5));
        assertThat(page("/api/proposals/" + id, "fay"))
                .bodyJson()
                .extractingPath("$.overdue")
                .isEqualTo(true);
    }

    private List<Long> waiting(String user) {
        return inbox.page(Inbox.Queue.WAITING, 0, given.user(user)).stream()
                .map(ProposalRow::id)
                .toList();
    }

    private long propose(String customer, int star, String by) {
        return proposals.propose(customer, star, "Because", null, given.user(by));
    }

    private void decide(long id, String by) {
        proposals.decide(id, new DecisionForm("approve", null, null, null), given.user(by));
    }

    private MvcTestResult page(String path, String user) {
        return mvc.perform(get(path).locale(Locale.US).with(people.as("rt-" + user)));
    }

    private Consumer<Throwable> says(String sentence) {
        return thrown -> assertThat(spoken(thrown)).isEqualTo(sentence);
    }

    private String spoken(Throwable thrown) {
        var refusal = (SpokenException) thrown;
        return messages.in(Locale.ENGLISH, refusal.messageKey(), refusal.arguments());
    }
}
