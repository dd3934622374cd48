package io.startier.rating;

import io.startier.account.Role;
import io.startier.approval.Step;
import io.startier.shared.Conflict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who signs what (rows A1, A2, A4): 0–2★ nobody, 3–4★ the manager of the customer's team, 5★ that manager and then a
 * general manager. The proposer's own authority never counts as a signature: what a manager proposes goes to a general
 * manager. Where no manager is there to sign, a general manager signs in their place. The second signature of 5★ that a
 * general manager proposes may also come from their deputy.
 */
final class SignOffRules {

    private static final int FIRST_SIGNED = 3;
    private static final int TWICE_SIGNED = 5;

    private SignOffRules() {}

    /**
     * @param from the star in force, null for none
     * @param leavingNeedsSignatures whether giving up a star takes the signatures of reaching it
     * @param proposerRoles what the proposer is
     * @param teamId the customer's team, or null
     * @param managers who lead that team, other than the proposer
     * @param generalManagers all of them other than the proposer
     * @param deputies who stand in today for the proposer, a general manager
     */
    record Situation(
            Integer from,
            int to,
            boolean leavingNeedsSignatures,
            Set<Role> proposerRoles,
            Long teamId,
            Set<Long> managers,
            Set<Long> generalManagers,
            Set<Long> deputies) {

        Situation from(Integer star) {
            return new Situation(
                    star, to, leavingNeedsSignatures, proposerRoles, teamId, managers, generalManagers, deputies);
        }

        Situation to(int star) {
            return new Situation(
                    from, star, leavingNeedsSignatures, proposerRoles, teamId, managers, generalManagers, deputies);
        }

        /** The star whose signatures are needed. */
        int level() {
            return leavingNeedsSignatures && from != null ? Math.max(from, to) : to;
        }

        private boolean byManager() {
            return proposerRoles.contains(Role.SALES_MANAGER) && !proposerRoles.contains(Role.GENERAL_MANAGER);
        }
    }

    /**
     * The signatures in order; empty where none is needed.
     *
     * @throws Conflict when a signature is needed that nobody can give
     */
    static List<Step> chain(Situation situation) {
        if (situation.level() < FIRST_SIGNED) {
            return List.of();
        }
        var general = new Step(Role.GENERAL_MANAGER, null);
        var chain = situation.byManager()
                ? List.of(general)
                : situation.level() < TWICE_SIGNED
                        ? List.of(managerStep(situation))
                        : List.of(managerStep(situation), general);
        requireSigners(chain, situation);
        return chain;
    }

    private static Step managerStep(Situation situation) {
        return situation.teamId() == null || situation.managers().isEmpty()
                ? new Step(Role.GENERAL_MANAGER, null)
                : new Step(Role.SALES_MANAGER, situation.teamId());
    }

    private static void requireSigners(List<Step> chain, Situation situation) {
        var first = signersOf(chain.get(0), situation);
        var last = signersOf(chain.get(chain.size() - 1), situation);
        if (chain.size() == 2) {
            last.addAll(situation.deputies());
        }
        if (first.isEmpty() || last.isEmpty()) {
            throw new Conflict(missing(situation), situation.level());
        }
        if (chain.size() == 2 && union(first, last).size() < 2) {
            throw new Conflict("rating.missing.second", situation.level());
        }
    }

    private static String missing(Situation situation) {
        if (situation.managers().isEmpty() && !situation.byManager()) {
            return "rating.missing.both";
        }
        return situation.proposerRoles().contains(Role.GENERAL_MANAGER)
                ? "rating.missing.deputy"
                : "rating.missing.generalManager";
    }

    private static Set<Long> signersOf(Step step, Situation situation) {
        return new HashSet<>(step.role() == Role.SALES_MANAGER ? situation.managers() : situation.generalManagers());
    }

    private static Set<Long> union(Set<Long> some, Set<Long> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
