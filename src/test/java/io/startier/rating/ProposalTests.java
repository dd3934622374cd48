package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.CustomerRegister;
import io.startier.customer.Customers;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.SpokenException;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows A1, A2, A4, A5: the whole way of a star. */
@ApplicationTest
class ProposalTests {

    @Autowired
    private Proposals proposals;

    @Autowired
    private TestRatings given;

    @Autowired
    private TestPeople people;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private Ratings ratings;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Messages messages;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void team() {
        given.team();
    }

    @Test
    void upToTwoStarsTakeEffectAtOnce() {
        var customer = given.customer("anna");

        long id = propose(customer, 2, "anna");

        assertThat(given.status(id)).isEqualTo(ProposalStatus.EFFECTIVE);
        assertThat(given.star(customer)).isEqualTo(2);
        assertThat(history(customer)).containsExactly("null → 2 by Name rt-anna, signed by []");
        assertThat(audited(customer)).containsExactly("CUSTOMER_CREATED", "STAR_SET");
    }

    @Test
    void threeStarsComeIntoForceWithTheManagersSignature() {
        var customer = given.customer("anna");
        long id = propose(customer, 3, "anna");
        assertThat(given.star(customer)).isNull();

        decide(id, "approve", "max");

        assertThat(given.status(id)).isEqualTo(ProposalStatus.EFFECTIVE);
        assertThat(given.star(customer)).isEqualTo(3);
        assertThat(history(customer)).containsExactly("null → 3 by Name rt-anna, signed by [Name rt-max]");
        assertThat(audited(customer))
                .containsExactly("CUSTOMER_CREATED", "STAR_PROPOSED", "TIER_ENTERED", "STAR_GRANTED");
    }

    @Test
    void fiveStarsNeedTheManagerAndThenAGeneralManager() {
        var customer = given.customer("anna", 4);
        long id = propose(customer, 5, "anna");
        assertThatThrownBy(() -> decide(id, "approve", "gina"))
                .satisfies(says(Conflict.class, "Waiting for the sales manager."));

        decide(id, "approve", "mona");
        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_GM);
        assertThat(given.star(customer)).isEqualTo(4);
        decide(id, "approve", "gina");

        assertThat(given.star(customer)).isEqualTo(5);
        assertThat(history(customer)).containsExactly("4 → 5 by Name rt-anna, signed by [Name rt-mona, Name rt-gina]");
    }

    @Test
    void aManagerAboveTheTeamMaySignForIt() {
        var customer = given.customer("anna");
        long id = propose(customer, 4, "anna");

        decide(id, "approve", "rita");

        assertThat(given.star(customer)).isEqualTo(4);
    }

    @Test
    void leavingFiveStarsNeedsBothSignatures() {
        var customer = given.customer("anna", 5);
        long id = propose(customer, 1, "anna");

        decide(id, "approve", "max");
        assertThat(given.star(customer)).isEqualTo(5);
        decide(id, "approve", "gerd");

        assertThat(given.star(customer)).isEqualTo(1);
    }

    @Test
    void aManagersOwnProposalGoesToAGeneralManagerEvenForFiveStars() {
        var customer = given.customer("anna");
        long id = propose(customer, 5, "max");
        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_GM);
        assertThatThrownBy(() -> decide(id, "approve", "mona"))
                .satisfies(says(Refused.class, "This needs the signature of a general manager."));

        decide(id, "approve", "gina");

        assertThat(given.star(customer)).isEqualTo(5);
    }

    @Test
    void aGeneralManagersOwnFiveStarsNeedAManagerAndAnotherGeneralManager() {
        var customer = given.customer("anna");
        long id = propose(customer, 5, "gina");
        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_MANAGER);

        decide(id, "approve", "max");
        assertThatThrownBy(() -> decide(id, "approve", "gina"))
                .satisfies(says(Refused.class, "You proposed this; another person must approve it."));
        decide(id, "approve", "gerd");

        assertThat(given.star(customer)).isEqualTo(5);
    }

    @Test
    void aTeamWithoutAManagerSendsItsProposalsToAGeneralManager() {
        var customer = given.customer("lena");
        long id = propose(customer, 3, "lena");

        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_GM);
        decide(id, "approve", "gerd");
        assertThat(given.star(customer)).isEqualTo(3);
    }

    @Test
    void nobodyGivesBothSignaturesOnFiveStars() {
        var customer = given.customer("lena");
        long id = propose(customer, 5, "lena");
        decide(id, "approve", "gina");

        assertThatThrownBy(() -> decide(id, "approve", "gina"))
                .satisfies(says(Refused.class, "A different person must give the second approval."));

        assertThat(given.star(customer)).isNull();
        assertThat(given.count("approval_decision", "request_id = ?", given.request(id)))
                .isOne();
    }

    @Test
    void nobodySignsTheirOwnProposalWhateverTheyBecomeLater() {
        people.team("rt-rise");
        people.user("rt-rosa", "rt-rise", Role.SALES_MANAGER);
        people.user("rt-paul", "rt-rise", Role.SALESPERSON);
        var customer = given.customer("paul");
        long id = propose(customer, 4, "paul");
        jdbc.sql("insert into user_role (user_id, role) values (?, 'SALES_MANAGER')")
                .param(given.user("paul").id())
                .update();

        assertThatThrownBy(() -> decide(id, "approve", "paul"))
                .satisfies(says(Refused.class, "You proposed this; another person must approve it."));
        assertThat(inbox.page(Inbox.Queue.WAITING, 0, given.user("paul")))
                .extracting(ProposalRow::id)
                .doesNotContain(id);
    }

    @Test
    void anApproverWhoIsDeactivatedBetweenPageAndClickDecidesNothing() {
        people.user("rt-moritz", "rt-north", Role.SALES_MANAGER);
        var moritz = given.user("moritz");
        long id = propose(given.customer("anna"), 3, "anna");
        people.deactivate("rt-moritz");

        assertThatThrownBy(() -> proposals.decide(id, form("approve", null, null), moritz))
                .satisfies(says(Refused.class, "This needs the signature of the sales manager of the team."));

        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_MANAGER);
    }

    @Test
    void aGeneralManagerStandsInOnceTheLastManagerOfTheTeamIsGone() {
        people.team("rt-short");
        people.user("rt-lola", "rt-short", Role.SALESPERSON);
        people.user("rt-mark", "rt-short", Role.SALES_MANAGER);
        var customer = given.customer("lola");
        long id = propose(customer, 3, "lola");
        assertThatThrownBy(() -> decide(id, "approve", "gina"))
                .satisfies(says(Refused.class, "This needs the signature of the sales manager of the team."));

        people.deactivate("rt-mark");

        assertThat(inbox.page(Inbox.Queue.WAITING, 0, given.user("gina")))
                .extracting(ProposalRow::id)
                .contains(id);
        decide(id, "approve", "gina");
        assertThat(given.star(customer)).isEqualTo(3);
    }

    @Test
    void whatIsReturnedIsImprovedAndProposedAgain() {
        var customer = given.customer("anna");
        long first = propose(customer, 4, "anna");
        assertThatThrownBy(() -> decide(first, "return", "max")).isInstanceOf(Invalid.class);

        proposals.decide(first, form("return", "Add the forecast", null), given.user("max"));
        assertThat(given.status(first)).isEqualTo(ProposalStatus.RETURNED);
        long second = propose(customer, 4, "anna");

        assertThat(given.status(first)).isEqualTo(ProposalStatus.SUPERSEDED);
        assertThat(given.count("proposal", "id = ? and superseded_by = ?", first, second))
                .isOne();
        decide(second, "approve", "max");
        assertThat(given.star(customer)).isEqualTo(4);
    }

    @Test
    void aRejectedProposalChangesNothing() {
        var customer = given.customer("anna", 2);
        long id = propose(customer, 3, "anna");

        proposals.decide(id, form("reject", "Not yet", null), given.user("max"));

        assertThat(given.status(id)).isEqualTo(ProposalStatus.REJECTED);
        assertThat(given.star(customer)).isEqualTo(2);
        assertThat(history(customer)).isEmpty();
    }

    @Test
    void theProposerWithdrawsAndNobodyApprovesAfterwards() {
        stopAt(14, 1);
        var customer = given.customer("anna");
        long id = propose(customer, 3, "anna");
        assertThatThrownBy(() -> proposals.withdraw(id, given.user("max")))
                .satisfies(says(Refused.class, "Only the person who proposed this can withdraw it."));

        proposals.withdraw(id, given.user("anna"));
        proposals.withdraw(id, given.user("anna"));

        assertThatThrownBy(() -> decide(id, "approve", "max"))
                .satisfies(says(Conflict.class, "Withdrawn by Name rt-anna at 14:01."));
        assertThat(given.status(id)).isEqualTo(ProposalStatus.WITHDRAWN);
        assertThat(given.star(customer)).isNull();
        assertThat(audited(customer)).containsExactly("CUSTOMER_CREATED", "STAR_PROPOSED", "STAR_WITHDRAWN");
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        stopAt(14, 2);
        long id = propose(given.customer("anna"), 3, "anna");
        decide(id, "approve", "max");

        assertThatThrownBy(() -> decide(id, "approve", "mona"))
                .satisfies(says(Conflict.class, "Already approved by Name rt-max at 14:02."));
        clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> proposals.decide(id, form("reject", "No", null), given.user("mona")))
                .satisfies(says(Conflict.class, "Already approved by Name rt-max at 2026-03-02 14:02."));
        assertThatThrownBy(() -> proposals.withdraw(id, given.user("anna"))).isInstanceOf(Conflict.class);
    }

    @Test
    void anOldPageOfTheFirstStepCannotSignTheSecond() {
        long id = propose(given.customer("lena"), 5, "lena");
        int seen = given.version(id);
        decide(id, "approve", "gina");

        assertThatThrownBy(() -> proposals.decide(id, form("approve", null, seen), given.user("gerd")))
                .isInstanceOf(Conflict.class)
                .satisfies(thrown -> assertThat(spoken(thrown)).startsWith("Already approved by Name rt-gina at"));
        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_GM);
    }

    @Test
    void theSameClickTwiceCountsOnce() {
        var customer = given.customer("lena");
        long id = propose(customer, 5, "lena");
        int seen = given.version(id);

        proposals.decide(id, form("approve", null, seen), given.user("gina"));
        proposals.decide(id, form("approve", null, seen), given.user("gina"));

        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_GM);
        assertThat(given.count("approval_decision", "request_id = ?", given.request(id)))
                .isOne();
        assertThat(audited(customer)).containsExactly("CUSTOMER_CREATED", "STAR_PROPOSED", "STAR_SIGNED");
    }

    @Test
    void theSameFormTwiceIsOneProposal() {
        var customer = given.customer("anna");
        var form = new ProposalForm(
                customer, "2", "Steady", null, UUID.randomUUID().toString());

        long first = proposals.propose(form, given.user("anna"));

        assertThat(proposals.propose(form, given.user("anna"))).isEqualTo(first);
        assertThat(history(customer)).hasSize(1);
    }

    @Test
    void aCustomerHasOneOpenProposal() {
        var customer = given.customer("anna");
        long id = propose(customer, 3, "anna");

        assertThatThrownBy(() -> propose(customer, 1, "max"))
                .satisfies(says(
                        Conflict.class,
                        "A proposal for this customer is open already: – → 3★ by Name rt-anna, see /approvals/" + id
                                + "."));
    }

    @Test
    void theOpenSignatureFollowsTheCustomerToItsNewTeam() {
        var customer = given.customer("anna");
        long id = propose(customer, 5, "anna");
        var sam = given.user("sam");

        register.handOver(customerId(customer), sam.id(), sam.teamId(), "New region", Actor.APPLICATION);

        assertThatThrownBy(() -> decide(id, "approve", "max")).isInstanceOf(NotFound.class);
        decide(id, "approve", "sam");
        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_GM);
        assertThat(audited(customer)).contains("STAR_REROUTED");
    }

    @Test
    void aGivenSignatureStaysWhenTheCustomerMoves() {
        var customer = given.customer("anna");
        long id = propose(customer, 5, "anna");
        decide(id, "approve", "max");
        var sam = given.user("sam");

        register.handOver(customerId(customer), sam.id(), sam.teamId(), null, Actor.APPLICATION);
        decide(id, "approve", "gina");

        assertThat(history(customer))
                .containsExactly("null → 5 by Name rt-anna, signed by [Name rt-max, Name rt-gina]");
    }

    @Test
    void aProposalThatMovesToATeamWithoutManagerWaitsForAGeneralManager() {
        var customer = given.customer("anna");
        long id = propose(customer, 4, "anna");

        register.handOver(customerId(customer), null, null, null, Actor.APPLICATION);

        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_GM);
        decide(id, "approve", "gerd");
        assertThat(given.star(customer)).isEqualTo(4);
    }

    private void stopAt(int hour, int minute) {
        clock.set(LocalDateTime.of(2026, 3, 2, hour, minute)
                .atZone(clock.getZone())
                .toInstant());
    }

    private long propose(String customer, int star, String by) {
        return proposals.propose(customer, star, "Because", null, given.user(by));
    }

    private void decide(long id, String decision, String by) {
        proposals.decide(id, form(decision, null, null), given.user(by));
    }

    private static DecisionForm form(String decision, String comment, Integer version) {
        return new DecisionForm(decision, comment, version, null);
    }

    private long customerId(String code) {
        return customers.require(code, given.user("gina")).id();
    }

    private List<String> history(String customer) {
        return ratings.of(customerId(customer)).stream()
                .map(rating -> rating.fromStar() + " → " + rating.star() + " by " + rating.proposer() + ", signed by "
                        + rating.signatures().stream()
                                .map(Rating.Signature::name)
                                .toList())
                .toList();
    }

    private List<String> audited(String customer) {
        return jdbc.sql("select action from audit_entry where customer_id = ? order by id")
                .param(customerId(customer))
                .query(String.class)
                .list();
    }

    private Consumer<Throwable> says(Class<? extends SpokenException> kind, String sentence) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(kind);
            assertThat(spoken(thrown)).isEqualTo(sentence);
        };
    }

    private String spoken(Throwable thrown) {
        var refusal = (SpokenException) thrown;
        return messages.in(Locale.ENGLISH, refusal.messageKey(), refusal.arguments());
    }
}
