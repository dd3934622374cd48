package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.approval.ApprovalQueues;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Narrows and orders the proposals of a queue, within what the user may see (row A3). */
@Component
class InboxRows {

    /** Whose proposals and which teams' customers there are to choose from, as maps of value to text. */
    record Choices(Map<String, String> proposers, Map<String, String> teams) {}

    private static final String PROPOSALS = """
            from proposal p
            join customer c on c.id = p.customer_id
            join app_user u on u.id = p.proposer_id
            left join team t on t.id = c.team_id
            left join customer_standing s on s.customer_id = c.id
            where p.id in (:ids) and %s
            """;

    private final JdbcClient jdbc;
    private final ApprovalQueues queues;

    InboxRows(JdbcClient jdbc, ApprovalQueues queues) {
        this.jdbc = jdbc;
        this.queues = queues;
    }

    /** Those of the ids that the user may see and asks for; where no order is asked for, in that of the ids. */
    List<Long> matching(List<Long> ids, InboxQuery query, CurrentUser user) {
        if (ids.isEmpty()) {
            return ids;
        }
        var order = query.order() == null ? "" : " order by " + query.order();
        var found = of("p.id", query.conditions() + order, ids, user)
                .params(query.parameters())
                .query(Long.class)
                .list();
        if (query.order() != null) {
            return found;
        }
        var kept = new LinkedHashSet<>(ids);
        kept.retainAll(new LinkedHashSet<>(found));
        return List.copyOf(kept);
    }

    Choices choices(List<Long> ids, CurrentUser user) {
        var choices = new Choices(new LinkedHashMap<>(), new LinkedHashMap<>());
        if (!ids.isEmpty()) {
            of("distinct u.username, u.name as proposer, t.code, t.name as team", " order by proposer, team", ids, user)
                    .query(row -> {
                        choices.proposers().put(row.getString("username"), row.getString("proposer"));
                        if (row.getString("code") != null) {
                            choices.teams().put(row.getString("code"), row.getString("team"));
                        }
                    });
        }
        return choices;
    }

    private JdbcClient.StatementSpec of(String columns, String more, List<Long> ids, CurrentUser user) {
        var sight = Sight.of(user, queues);
        var parameters = new HashMap<>(sight.parameters());
        parameters.put("ids", ids);
        return jdbc.sql("select " + columns + " " + PROPOSALS.formatted(sight.condition()) + more)
                .params(parameters);
    }
}
