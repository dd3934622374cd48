package io.startier.account;

import io.startier.audit.AuditEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What an edit of a user changes: field, then old and new text. */
record UserChanges(Map<String, String> fields) {

    static UserChanges between(User user, String teamCode, UserProfile profile) {
        var fields = new LinkedHashMap<String, String>();
        note(fields, "name", user.name(), profile.name());
        note(fields, "email", user.email(), profile.email());
        note(fields, "roles", roles(user.roles()), roles(profile.roles()));
        note(fields, "team", teamCode, profile.team());
        return new UserChanges(fields);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Whether the person may do other things than before. */
    boolean ofRights() {
        return fields.containsKey("roles") || fields.containsKey("team");
    }

    AuditEvent addTo(AuditEvent event) {
        var extended = event;
        for (var field : fields.entrySet()) {
            extended = extended.with(field.getKey(), field.getValue());
        }
        return extended;
    }

    private static void note(Map<String, String> fields, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            fields.put(field, Objects.toString(before, "–") + " → " + Objects.toString(after, "–"));
        }
    }

    static String roles(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }
}
