package io.startier.account;

import io.startier.shared.CleanText;
import io.startier.shared.Invalid;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an administrator or a file says of a user.
 *
 * @param username key: letters, digits, {@code . _ @ -}; at most 100 characters, kept in lower case
 * @param name at most 200 characters
 * @param roles at least one
 * @param team code of the team; empty or null for none
 */
public record UserProfile(String username, String name, String email, Set<Role> roles, String team) {

    private static final int NAME = 200;
    private static final int EMAIL = 320;

    public UserProfile {
        username = Usernames.normalised(username);
        roles = roles == null || roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
        team = team == null || team.isBlank() ? null : team.strip();
    }

    /** The same, cleaned and found acceptable. @throws Invalid with one complaint per field */
    UserProfile checked() {
        var complaints = new ArrayList<Invalid.Field>();
        if (!Usernames.isValid(username)) {
            complaints.add(new Invalid.Field("username", "account.user.username"));
        }
        var cleanName = line("name", name, NAME, complaints);
        var cleanEmail = line("email", email, EMAIL, complaints);
        if (cleanEmail != null && !cleanEmail.matches("[^@\\s]+@[^@\\s]+")) {
            complaints.add(new Invalid.Field("email", "account.user.email"));
        }
        if (roles.isEmpty()) {
            complaints.add(new Invalid.Field("roles", "account.user.roles"));
        }
        if (!complaints.isEmpty()) {
            throw new Invalid(complaints);
        }
        return new UserProfile(username, cleanName, cleanEmail, roles, team);
    }

    static String line(String field, String raw, int limit, List<Invalid.Field> complaints) {
        var text = CleanText.line(raw, limit);
        if (text.fault() != null) {
            complaints.add(new Invalid.Field(field, text.fault().messageKey(), limit));
        } else if (text.isMissing()) {
            complaints.add(new Invalid.Field(field, "account.missing"));
        }
        return text.value();
    }
}
