package io.startier.account;

import java.util.Set;

/**
 * What people may do is different from now on: somebody came, left, took or lost a role, changed teams, or a team moved
 * in the tree. Heard in the same transaction, with the change written down.
 *
 * @param roles of those it concerns, before and after
 */
public record PeopleChanged(Set<Role> roles) {

    public PeopleChanged {
        roles = Set.copyOf(roles);
    }
}
