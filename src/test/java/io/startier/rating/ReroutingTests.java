package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TeamRegister;
import io.startier.account.TestPeople;
import io.startier.account.UserProfile;
import io.startier.account.UserRegister;
import io.startier.testing.ApplicationTest;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Row A4: open proposals when those who would sign come, leave or change. */
@ApplicationTest
class ReroutingTests {

    @Autowired
    private Proposals proposals;

    @Autowired
    private TestRatings given;

    @Autowired
    private TestPeople people;

    @Autowired
    private UserRegister users;

    @Autowired
    private TeamRegister teams;

    @Autowired
    private MockMvcTester mvc;

    private CurrentUser boss;

    /** Ned leads Nora's team alone; Gina and Gerd are general managers. */
    @BeforeEach
    void aSmallTeam() {
        given.team();
        people.user("rt-boss", null, Role.ADMINISTRATOR);
        boss = given.user("boss");
        people.user("rt-nora", "rt-nest", Role.SALESPERSON);
        people.user("rt-ned", "rt-nest", Role.SALES_MANAGER);
        given.revive("ned");
        given.revive("gina");
        given.revive("gerd");
        is("ned", "rt-nest", Role.SALES_MANAGER);
        is("nora", "rt-nest", Role.SALESPERSON);
    }

    @Test
    void whenTheLastManagerLeavesTheGeneralManagerIsAsked() {
        var customer = given.customer("nora");
        long id = propose(customer, 4, "nora");

        users.deactivate(given.user("ned").id(), boss);

        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_GM);
        assertThat(given.star(customer)).isNull();
        decide(id, "gina");
        assertThat(given.star(customer)).isEqualTo(4);
        assertThat(given.count("audit_entry", "action = 'STAR_REROUTED' and detail like ?", "%" + id + "%"))
                .isPositive();
    }

    @Test
    void whenAManagerComesToATeamWithoutOneTheManagerIsAsked() {
        users.deactivate(given.user("ned").id(), boss);
        long id = propose(given.customer("nora"), 4, "nora");
        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_GM);

        is("sam", "rt-nest", Role.SALES_MANAGER);

        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_MANAGER);
        decide(id, "sam");
        assertThat(given.status(id)).isEqualTo(ProposalStatus.EFFECTIVE);
        is("sam", "rt-south", Role.SALES_MANAGER);
    }

    @Test
    void whenTheManagerLosesTheRoleOrTheTeamSomebodyElseIsAsked() {
        long one = propose(given.customer("nora"), 4, "nora");
        is("ned", "rt-nest", Role.SALESPERSON);
        assertThat(given.status(one)).isEqualTo(ProposalStatus.WAITING_GM);

        is("ned", "rt-nest", Role.SALES_MANAGER);
        assertThat(given.status(one)).isEqualTo(ProposalStatus.WAITING_MANAGER);

        is("ned", "rt-south", Role.SALES_MANAGER);
        assertThat(given.status(one)).isEqualTo(ProposalStatus.WAITING_GM);
    }

    @Test
    void whenTheTeamComesBelowAManagerThatManagerIsAsked() {
        users.deactivate(given.user("ned").id(), boss);
        long id = propose(given.customer("nora"), 4, "nora");
        long nest = people.team("rt-nest");

        teams.change(nest, "Team rt-nest", "rt-region", boss.actor());

        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_MANAGER);
        decide(id, "rita");
        assertThat(given.status(id)).isEqualTo(ProposalStatus.EFFECTIVE);
        teams.change(nest, "Team rt-nest", null, boss.actor());
    }

    @Test
    void aProposerWhoBecomesManagerDoesNotWeakenTheFiveStars() {
        long id = propose(given.customer("nora"), 5, "nora");

        is("nora", "rt-nest", Role.SALES_MANAGER);

        decide(id, "ned");
        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_GM);
        decide(id, "gina");
        assertThat(given.status(id)).isEqualTo(ProposalStatus.EFFECTIVE);
    }

    @Test
    void aSignatureThatWasGivenStaysWhenItsGiverLeaves() {
        var customer = given.customer("nora");
        long id = propose(customer, 5, "nora");
        decide(id, "ned");

        users.deactivate(given.user("ned").id(), boss);

        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_GM);
        decide(id, "gerd");
        assertThat(given.star(customer)).isEqualTo(5);
    }

    @Test
    void whatNobodyCanSignWaitsAndSaysWhoIsMissing() {
        var customer = given.customer("nora");
        long id = propose(customer, 4, "nora");
        users.deactivate(given.user("gina").id(), boss);
        users.deactivate(given.user("gerd").id(), boss);
        users.deactivate(given.user("ned").id(), boss);
        try {
            assertThat(given.star(customer)).isNull();
            assertThat(mvc.perform(get("/approvals/" + id).with(people.as("rt-nora"))))
                    .bodyText()
                    .contains("Nobody can sign this now.")
                    .contains(
                            "It takes a sales manager who leads Team rt-nest, or a general manager; not Name rt-nora");
            assertThat(mvc.perform(get("/api/proposals/" + id).with(people.as("rt-nora"))))
                    .bodyJson()
                    .extractingPath("$.signers")
                    .asArray()
                    .isEmpty();
        } finally {
            given.revive("ned");
            given.revive("gina");
            given.revive("gerd");
        }
        decide(id, "ned");
        assertThat(given.star(customer)).isEqualTo(4);
    }

    @Test
    void whatNothingChangesForStaysAsItWas() {
        long id = propose(given.customer("anna"), 4, "anna");
        int version = given.version(id);

        users.deactivate(given.user("ned").id(), boss);

        assertThat(given.version(id)).isEqualTo(version);
    }

    private void is(String name, String team, Role role) {
        var person = given.user(name);
        if (!person.roles().equals(Set.of(role)) || person.teamId() == null || people.team(team) != person.teamId()) {
            users.change(
                    person.id(),
                    new UserProfile(person.username(), person.name(), name + "@example.org", EnumSet.of(role), team),
                    boss);
        }
    }

    private long propose(String customer, int star, String by) {
        return proposals.propose(customer, star, "Because", null, given.user(by));
    }

    private void decide(long id, String by) {
        proposals.decide(id, new DecisionForm("approve", null, null, null), given.user(by));
    }
}
