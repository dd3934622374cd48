package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.account.Scope;
import io.startier.approval.ApprovalQueues;
import io.startier.shared.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads proposals with their customers' figures, within what the user may see (rows A3, X2): those of the customers in
 * scope, and for a deputy those that they sign in another's name.
 */
@Component
class ProposalRows {

    private static final String ROWS = """
            select p.id, p.customer_id, c.code, c.name, c.star_in_force, p.from_star, p.star, p.reason, p.evidence, p.status,
                   p.proposer_id, u.name as proposer, p.proposed_at, p.closed_at, p.request_id,
                   coalesce(r.version, p.version) as version,
                   p.assessment_id, p.scheme_version, p.annual_value, p.potential, p.star_actual, p.star_potential,
                   s.assessment_id as now_assessment, g.version_no as now_scheme, s.annual_value as now_value,
                   s.potential as now_potential, s.star_actual as now_actual, s.star_potential as now_star_potential,
                   s.profit, s.costed_sales, s.share
            from proposal p
            join customer c on c.id = p.customer_id
            join app_user u on u.id = p.proposer_id
            left join approval_request r on r.id = p.request_id
            left join customer_standing s on s.customer_id = c.id
            left join assessment a on a.id = s.assessment_id
            left join scheme g on g.id = a.scheme_id
            where %s and %s
            """;

    private final JdbcClient jdbc;
    private final SalesTrend trend;
    private final ApprovalQueues queues;

    ProposalRows(JdbcClient jdbc, SalesTrend trend, ApprovalQueues queues) {
        this.jdbc = jdbc;
        this.trend = trend;
        this.queues = queues;
    }

    /** @throws NotFound when it is absent or outside what the user may see */
    ProposalRow require(long id, CurrentUser user) {
        return rows("p.id = :id", "", Map.of("id", id), Sight.of(user, queues)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("proposal"));
    }

    /** Those of the ids that the user may see, in the order of the ids. */
    List<ProposalRow> withIds(List<Long> ids, CurrentUser user) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var byId = rows("p.id in (:ids)", "", Map.of("ids", ids), Sight.of(user, queues)).stream()
                .collect(Collectors.toMap(ProposalRow::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** The user's own, the newest first. */
    List<ProposalRow> sentBy(CurrentUser user, int offset, int limit) {
        return rows(
                "p.proposer_id = :me",
                " order by p.id desc limit :limit offset :offset",
                Map.of("me", user.id(), "limit", limit, "offset", offset),
                new Sight(user.scope(), List.of()));
    }

    /** The user's own, the newest first. */
    List<Long> idsSentBy(CurrentUser user) {
        return sent("p.id", " order by p.id desc", user).list();
    }

    long countSentBy(CurrentUser user) {
        return sent("count(*)", "", user).single();
    }

    private JdbcClient.MappedQuerySpec<Long> sent(String columns, String order, CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql("""
                        select %s from proposal p join customer c on c.id = p.customer_id
                        where p.proposer_id = :me and %s%s
                        """.formatted(columns, scope.on("c"), order))
                .param("me", user.id())
                .params(scope.parameters())
                .query(Long.class);
    }

    /** All of one customer, the newest first. The caller has decided who may see it. */
    List<ProposalRow> ofCustomer(long customerId) {
        return rows(
                "p.customer_id = :customer",
                " order by p.id desc",
                Map.of("customer", customerId),
                new Sight(Scope.EVERYTHING, List.of()));
    }

    private List<ProposalRow> rows(String condition, String order, Map<String, ?> parameters, Sight sight) {
        var all = new HashMap<String, Object>(parameters);
        all.putAll(sight.parameters());
        var rows = jdbc.sql(ROWS.formatted(condition, sight.condition()) + order)
                .params(all)
                .query(ProposalRows::row)
                .list();
        return withTrends(rows);
    }

    private List<ProposalRow> withTrends(List<ProposalRow> rows) {
        Collection<Long> ids = rows.stream().map(ProposalRow::customerId).collect(Collectors.toSet());
        var sales = trend.of(ids);
        return rows.stream()
                .map(row -> row.withTrend(sales.getOrDefault(row.customerId(), List.of())))
                .toList();
    }

    private static ProposalRow row(ResultSet row, int n) throws SQLException {
        var closedAt = row.getTimestamp("closed_at");
        return new ProposalRow(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("star_in_force", Integer.class),
                row.getObject("from_star", Integer.class),
                row.getInt("star"),
                row.getString("reason"),
                row.getString("evidence"),
                ProposalStatus.valueOf(row.getString("status")),
                row.getLong("proposer_id"),
                row.getString("proposer"),
                row.getTimestamp("proposed_at").toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                row.getObject("request_id", Long.class),
                row.getInt("version"),
                ProposalRecords.figures(row),
                figuresNow(row),
                row.getObject("profit", BigDecimal.class),
                row.getObject("costed_sales", BigDecimal.class),
                row.getObject("share", BigDecimal.class),
                List.of());
    }

    private static SeenFigures figuresNow(ResultSet row) throws SQLException {
        return new SeenFigures(
                row.getObject("now_assessment", Long.class),
                row.getObject("now_scheme", Integer.class),
                row.getObject("now_value", BigDecimal.class),
                row.getObject("now_potential", BigDecimal.class),
                row.getObject("now_actual", Integer.class),
                row.getObject("now_star_potential", Integer.class));
    }
}
