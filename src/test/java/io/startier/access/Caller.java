package io.startier.access;

import io.startier.account.Role;
import java.util.Locale;

/** Everybody who might knock. */
enum Caller {
    /** Not signed in. */
    ANONYMOUS(null, null),
    /** Owns the record OWN. */
    OWNER(Role.SALESPERSON, "mx-one"),
    /** In the same team, owns the record TEAM. */
    COLLEAGUE(Role.SALESPERSON, "mx-one"),
    MANAGER(Role.SALES_MANAGER, "mx-one"),
    /** Of another team, to which the record FOREIGN belongs. */
    OTHER_MANAGER(Role.SALES_MANAGER, "mx-two"),
    GENERAL_MANAGER(Role.GENERAL_MANAGER, null),
    EXECUTIVE(Role.EXECUTIVE, null),
    STEWARD(Role.DATA_STEWARD, null),
    ADMINISTRATOR(Role.ADMINISTRATOR, null),
    /** Was the owner of OWN, too, and is deactivated with a session still open. */
    LEAVER(Role.SALESPERSON, "mx-one");

    private final Role role;
    private final String team;

    Caller(Role role, String team) {
        this.role = role;
        this.team = team;
    }

    Role role() {
        return role;
    }

    String team() {
        return team;
    }

    boolean isSignedIn() {
        return this != ANONYMOUS && this != LEAVER;
    }

    String username() {
        return "mx." + name().toLowerCase(Locale.ROOT);
    }
}
