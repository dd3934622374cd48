package io.startier.dashboard;

import io.startier.account.CurrentUser;
import io.startier.account.Scope;
import io.startier.approval.ApprovalQueues;
import io.startier.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals for the home page: those that wait for the reader, and the reader's own that are not done. */
@Component
class WaitingProposals {

    /** @param days how long it has been waiting, whole days */
    record Waiting(
            long id, String code, String name, Integer from, int star, String proposer, String status, long days) {}

    private static final String ROWS = """
            select p.id, c.code, c.name, p.from_star, p.star, u.name as proposer, p.status, p.proposed_at
            from proposal p
            join customer c on c.id = p.customer_id
            join app_user u on u.id = p.proposer_id
            where %s and %s
            order by p.proposed_at, p.id
            """;

    private final JdbcClient jdbc;
    private final ApprovalQueues queues;
    private final Times times;

    WaitingProposals(JdbcClient jdbc, ApprovalQueues queues, Times times) {
        this.jdbc = jdbc;
        this.queues = queues;
        this.times = times;
    }

    /** Those that the user may sign now, the longest waiting first; in the name of others, too. */
    List<Waiting> toSign(CurrentUser user) {
        var ids = queues.waiting("rating", user);
        return ids.isEmpty() ? List.of() : rows("p.id in (:ids)", Map.of("ids", ids), Scope.EVERYTHING);
    }

    /** The user's own that wait for a signature or were sent back. */
    List<Waiting> own(CurrentUser user) {
        return rows(
                "p.proposer_id = :me and p.status in ('WAITING_MANAGER', 'WAITING_GM', 'RETURNED')",
                Map.of("me", user.id()),
                user.scope());
    }

    private List<Waiting> rows(String condition, Map<String, ?> parameters, Scope scope) {
        var now = times.now();
        return jdbc.sql(ROWS.formatted(condition, scope.on("c")))
                .params(parameters)
                .params(scope.parameters())
                .query((row, n) -> waiting(row, now))
                .list();
    }

    private static Waiting waiting(ResultSet row, Instant now) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("from_star", Integer.class),
                row.getInt("star"),
                row.getString("proposer"),
                row.getString("status"),
                Duration.between(row.getTimestamp("proposed_at").toInstant(), now)
                        .toDays());
    }
}
