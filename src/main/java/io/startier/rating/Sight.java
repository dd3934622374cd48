package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.account.Scope;
import io.startier.approval.ApprovalQueues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which proposals a user reads, as part of the query itself: those of the customers in scope, and those that they sign as
 * somebody's deputy. Of the other's customers a deputy sees nothing else.
 *
 * @param asDeputy proposal ids
 */
record Sight(Scope scope, List<Long> asDeputy) {

    static Sight of(CurrentUser user, ApprovalQueues queues) {
        var scope = user.scope();
        return new Sight(scope, scope.everything() ? List.of() : queues.asDeputy(Proposals.KIND, user));
    }

    /** Over the aliases p of the proposal and c of its customer. */
    String condition() {
        var inScope = scope.on("c");
        return asDeputy.isEmpty() ? inScope : "(" + inScope + " or p.id in (:asDeputy))";
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<>(scope.parameters());
        if (!asDeputy.isEmpty()) {
            parameters.put("asDeputy", asDeputy);
        }
        return parameters;
    }
}
