package io.startier.engagement.playbook;

import io.startier.account.CurrentUser;
import io.startier.account.Role;

/** Which side sees to a task. Who that is follows from the customer at the moment of asking. */
public enum Responsible {
    /** The customer's owner. */
    OWNER,
    /** The sales managers of the customer's team. */
    MANAGER;

    /** Whether the user may act for this side at a customer of the owner and the team, each of which may be null. */
    public boolean isActedForBy(CurrentUser user, Long ownerId, Long teamId) {
        if (!user.changesCustomers()) {
            return false;
        }
        return this == OWNER
                ? user.scopeToChange().covers(ownerId, teamId)
                : user.has(Role.GENERAL_MANAGER)
                        || (teamId != null && user.ledTeamIds().contains(teamId));
    }
}
