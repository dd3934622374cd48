package io.startier.rating;

import io.startier.account.People;
import io.startier.account.People.Person;
import io.startier.account.Role;
import io.startier.approval.Signers;
import io.startier.approval.Signers.Signer;
import io.startier.approval.Step;
import io.startier.approval.WaitingLimits;
import io.startier.rating.ProposalRecords.Asked;
import io.startier.rating.SignOffRules.Situation;
import io.startier.shared.Conflict;
import io.startier.tiering.Schemes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Applies {@link SignOffRules} to the people there are now. */
@Component
class SignOff {

    private static final Set<Role> SIGNING = EnumSet.of(Role.SALES_MANAGER, Role.GENERAL_MANAGER);

    private final Signers signers;
    private final Schemes schemes;
    private final People people;

    SignOff(Signers signers, Schemes schemes, People people) {
        this.signers = signers;
        this.schemes = schemes;
        this.people = people;
    }

    /** Everything that decides who signs, but for the star, which is the one in force. */
    Situation situation(Long teamId, Integer from, long proposerId) {
        return new Situation(
                from,
                from == null ? 0 : from,
                schemes.current().rules().leavingNeedsSignatures(),
                rolesOf(proposerId),
                teamId,
                teamId == null ? Set.of() : holders(Role.SALES_MANAGER, teamId, proposerId),
                holders(Role.GENERAL_MANAGER, null, proposerId),
                deputies(proposerId));
    }

    /** The signatures that an open proposal takes now; empty while one of them can be given by nobody. */
    List<Step> chain(Long teamId, Proposal proposal) {
        return stillPossible(
                situation(teamId, proposal.fromStar(), proposal.proposerId()).to(proposal.star()));
    }

    /** As {@link #chain}, for many: people are looked up once per team and proposer. */
    Function<Asked, List<Step>> chains() {
        record Who(Long teamId, long proposerId) {}
        var situations = new HashMap<Who, Situation>();
        return asked -> stillPossible(situations
                .computeIfAbsent(
                        new Who(asked.teamId(), asked.proposerId()),
                        who -> situation(who.teamId(), null, who.proposerId()))
                .from(asked.fromStar())
                .to(asked.star()));
    }

    private static List<Step> stillPossible(Situation situation) {
        try {
            return SignOffRules.chain(situation);
        } catch (Conflict nobody) {
            return List.of();
        }
    }

    WaitingLimits limits() {
        var signing = schemes.current().rules().signing();
        return new WaitingLimits(signing.remindAfter(), signing.escalateAfter());
    }

    /**
     * Who would be asked first, deputies included.
     *
     * @param no the place of the step in its chain, counted from 1
     */
    List<Signer> asked(Step step, int no, long proposerId) {
        return Signers.asked(signers.of(step, no, proposerId));
    }

    /** Who may give the second signature of what a general manager proposes, in that manager's name. */
    private Set<Long> deputies(long proposerId) {
        return signers.of(new Step(Role.GENERAL_MANAGER, null), 2, proposerId).stream()
                .filter(signer -> signer.forId() != null && signer.forId() == proposerId)
                .map(Signer::id)
                .collect(Collectors.toSet());
    }

    private Set<Long> holders(Role role, Long teamId, long proposerId) {
        return signers.holders(new Step(role, teamId), proposerId).stream()
                .map(Signer::id)
                .collect(Collectors.toSet());
    }

    private Set<Role> rolesOf(long userId) {
        return SIGNING.stream()
                .filter(role ->
                        people.activeWith(role, null).stream().map(Person::id).anyMatch(id -> id == userId))
                .collect(Collectors.toSet());
    }
}
