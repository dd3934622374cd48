package io.startier.tiering.scheme.simulation;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.LongPredicate;

/**
 * The approvals that bringing every star in force to the suggested one would take (rows A1, A2), when owners propose.
 *
 * @param requests proposals that somebody must sign
 * @param managers signatures of sales managers
 * @param generalManagers signatures of general managers
 * @param free changes that need no signature
 */
record Signatures(int requests, int managers, int generalManagers, int free) {

    private static final int FIRST_SIGNED = 3;
    private static final int TWICE_SIGNED = 5;

    /** Customers of one owner and team with the same star in force and the same suggested star; null for unrated. */
    record Change(Long ownerId, Long teamId, Integer from, int to, int customers) {}

    /**
     * @param leaving giving up a star takes the signatures of reaching it
     * @param isManager whether the owner leads a team, so that a general manager signs alone
     * @param hasManager whether the team has a manager other than the owner
     */
    static Signatures of(
            List<Change> changes, boolean leaving, LongPredicate isManager, BiPredicate<Long, Long> hasManager) {
        var sum = new Signatures(0, 0, 0, 0);
        for (var change : changes) {
            if (change.from() == null || change.from() != change.to()) {
                sum = sum.plus(one(change, leaving, isManager, hasManager));
            }
        }
        return sum;
    }

    private static Signatures one(
            Change change, boolean leaving, LongPredicate isManager, BiPredicate<Long, Long> hasManager) {
        int level = leaving && change.from() != null ? Math.max(change.from(), change.to()) : change.to();
        int n = change.customers();
        if (level < FIRST_SIGNED) {
            return new Signatures(0, 0, 0, n);
        }
        if (change.ownerId() != null && isManager.test(change.ownerId())) {
            return new Signatures(n, 0, n, 0);
        }
        int second = level < TWICE_SIGNED ? 0 : n;
        return change.teamId() != null && hasManager.test(change.teamId(), change.ownerId())
                ? new Signatures(n, n, second, 0)
                : new Signatures(n, 0, n + second, 0);
    }

    private Signatures plus(Signatures other) {
        return new Signatures(
                requests + other.requests,
                managers + other.managers,
                generalManagers + other.generalManagers,
                free + other.free);
    }
}
