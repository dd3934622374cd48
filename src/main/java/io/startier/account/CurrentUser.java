package io.startier.account;

import io.startier.shared.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The person behind the request, read anew from the database each time, so that a lost role is lost at once.
 *
 * @param teamId the user's own team, or null
 * @param ledTeamIds the teams a sales manager leads: the own team and all below it; empty for others
 */
public record CurrentUser(long id, String username, String name, Set<Role> roles, Long teamId, List<Long> ledTeamIds) {

    public CurrentUser {
        roles = Set.copyOf(roles);
        ledTeamIds = List.copyOf(ledTeamIds);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** For templates: {@code me.has('SALES_MANAGER')}. */
    public boolean has(String role) {
        return has(Role.valueOf(role));
    }

    public boolean hasAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    public boolean seesCustomers() {
        return hasAny(Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE);
    }

    public boolean changesCustomers() {
        return hasAny(Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER);
    }

    /** Customers the user may read: own, the led teams', or all for general managers and executives. */
    public Scope scope() {
        return hasAny(Role.GENERAL_MANAGER, Role.EXECUTIVE) ? Scope.EVERYTHING : ownAndLed();
    }

    /** Customers the user may change; an executive's reading right does not count here. */
    public Scope scopeToChange() {
        return has(Role.GENERAL_MANAGER) ? Scope.EVERYTHING : ownAndLed();
    }

    /** Teams whose things the user may load or change as a whole: all for general managers and data stewards. */
    public Scope scopeToLoad() {
        return hasAny(Role.GENERAL_MANAGER, Role.DATA_STEWARD) ? Scope.EVERYTHING : new Scope(false, null, ledTeamIds);
    }

    public Actor actor() {
        return new Actor(id, name);
    }

    private Scope ownAndLed() {
        return new Scope(false, hasAny(Role.SALESPERSON, Role.SALES_MANAGER) ? id : null, ledTeamIds);
    }
}
