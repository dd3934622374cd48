package io.startier.dashboard;

import io.startier.account.CurrentUser;
import io.startier.account.Scope;
import io.startier.approval.ApprovalQueues;
import io.startier.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals for the home page: those that wait for the reader, and the reader's own that are not done. */
@Component
class WaitingProposals {

    /**
     * @param days for which its signature has been waited for, or since it was made; whole days
     * @param limit days that it may wait, 0 for any number
     */
    record Waiting(
            long id,
            String code,
            String name,
            Integer from,
            int star,
            String proposer,
            String status,
            long days,
            int limit,
            boolean overdue) {

        public boolean isReturned() {
            return status.equals("RETURNED");
        }

        Waiting at(ApprovalQueues.Turn turn, Instant now) {
            return turn == null
                    ? this
                    : new Waiting(
                            id, code, name, from, star, proposer, status, turn.days(now), turn.limit(), turn.overdue());
        }
    }

    private static final String ROWS = """
            select p.id, c.code, c.name, p.from_star, p.star, u.name as proposer, p.status, p.proposed_at
            from proposal p
            join customer c on c.id = p.customer_id
            join app_user u on u.id = p.proposer_id
            where %s and %s
            order by case when p.status = 'RETURNED' then 0 else 1 end, p.proposed_at, p.id
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

    /** All that wait for somebody's signature, the longest waiting first. */
    List<Waiting> open(CurrentUser user) {
        var open = rows("p.status in ('WAITING_MANAGER', 'WAITING_GM')", Map.of(), user.scope());
        return open.stream()
                .sorted(Comparator.comparing(Waiting::days).reversed())
                .toList();
    }

    /** The user's own that were sent back or wait for a signature, in this order. */
    List<Waiting> own(CurrentUser user) {
        return rows(
                "p.proposer_id = :me and p.status in ('WAITING_MANAGER', 'WAITING_GM', 'RETURNED')",
                Map.of("me", user.id()),
                user.scope());
    }

    private List<Waiting> rows(String condition, Map<String, ?> parameters, Scope scope) {
        var now = times.now();
        var found = jdbc.sql(ROWS.formatted(condition, scope.on("c")))
                .params(parameters)
                .params(scope.parameters())
                .query((row, n) -> waiting(row, now))
                .list();
        var turns = queues.turns("rating", found.stream().map(Waiting::id).toList());
        return found.stream().map(one -> one.at(turns.get(one.id()), now)).toList();
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
                        .toDays(),
                0,
                false);
    }
}
