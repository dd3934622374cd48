package io.startier.account;

import io.startier.shared.Invalid;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A user as typed in the browser; {@code version} is that of the record when the page was opened. */
record UserForm(String username, String name, String email, Set<String> roles, String team, String version) {

    static final UserForm EMPTY = new UserForm("", "", "", Set.of(), "", "");

    UserForm {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    static UserForm of(User user, String teamCode) {
        var roles = user.roles().stream().map(Role::name).collect(Collectors.toSet());
        return new UserForm(
                user.username(), user.name(), user.email(), roles, teamCode, String.valueOf(user.version()));
    }

    boolean isOf(int currentVersion) {
        return String.valueOf(currentVersion).equals(version);
    }

    /** @throws Invalid for a role that there is not */
    UserProfile profile(String itsUsername) {
        var known = EnumSet.noneOf(Role.class);
        for (var role : roles) {
            known.add(roleOf(role));
        }
        return new UserProfile(itsUsername, name, email, known, team);
    }

    UserForm withVersion(String current) {
        return new UserForm(username, name, email, roles, team, current);
    }

    private static Role roleOf(String name) {
        try {
            return Role.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("roles", "account.user.roles");
        }
    }
}
