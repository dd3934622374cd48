package io.startier.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which customers a user reaches (row X2), as part of the query itself: {@code "... where " + scope.on("c")} with
 * {@code .params(scope.parameters())} on a table or view that has {@code owner_id} and {@code team_id}.
 */
public record Scope(boolean everything, Long ownerId, List<Long> teamIds) {

    public static final Scope EVERYTHING = new Scope(true, null, List.of());
    public static final Scope NOTHING = new Scope(false, null, List.of());

    public Scope {
        teamIds = List.copyOf(teamIds);
    }

    /** A condition in brackets over the alias's {@code owner_id} and {@code team_id}. */
    public String on(String alias) {
        if (everything) {
            return "(1 = 1)";
        }
        var reasons = new ArrayList<String>();
        if (ownerId != null) {
            reasons.add(alias + ".owner_id = :scopeOwner");
        }
        if (!teamIds.isEmpty()) {
            reasons.add(alias + ".team_id in (:scopeTeams)");
        }
        return reasons.isEmpty() ? "(1 = 0)" : "(" + String.join(" or ", reasons) + ")";
    }

    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (!everything && ownerId != null) {
            parameters.put("scopeOwner", ownerId);
        }
        if (!everything && !teamIds.isEmpty()) {
            parameters.put("scopeTeams", teamIds);
        }
        return parameters;
    }

    public boolean covers(Long owner, Long team) {
        return everything || (ownerId != null && ownerId.equals(owner)) || (team != null && teamIds.contains(team));
    }
}
