package io.startier.engagement.ledger;

import io.startier.account.CurrentUser;
import io.startier.shared.NumberedPage;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Promised against delivered, of the customers that a reader sees (row G1). */
@Component
class ServiceLedger {

    private static final String SUMS = """
            select l.star_in_force as star, count(*) as customers, sum(l.contacts_promised) as contacts_promised,
                   sum(l.contacts) as contacts, sum(l.answers + l.solutions) as complaints_promised,
                   sum(l.answers_kept + l.solutions_kept) as complaints_kept, sum(l.commitments) as commitments,
                   sum(l.commitments_kept) as commitments_kept, sum(l.promised) as promised, sum(l.kept) as kept,
                   sum(case when l.verdict = 'UNDER' then 1 else 0 end) as under_served,
                   sum(case when l.verdict = 'UNDER' then coalesce(l.at_stake, 0) else 0 end) as under_stake,
                   sum(case when l.verdict = 'OVER' then 1 else 0 end) as over_served,
                   sum(case when l.verdict = 'OVER' then coalesce(l.at_stake, 0) else 0 end) as over_stake
            from (%s) l group by l.star_in_force order by l.star_in_force desc nulls last
            """;

    private static final String ROWS = """
            select l.*, o.name as owner, t.name as team
            from (%s) l left join app_user o on o.id = l.owner_id left join team t on t.id = l.team_id
            """;

    private final JdbcClient jdbc;
    private final ServiceLimits limits;
    private final Times times;

    ServiceLedger(JdbcClient jdbc, ServiceLimits limits, Times times) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.times = times;
    }

    /** The highest star first; whichever tab the filter shows. */
    List<StarLine> byStar(LedgerFilter filter, CurrentUser user) {
        return within(SUMS, filter, "", limits.inForce(), user)
                .query((row, n) -> LedgerCells.starLine(row))
                .list();
    }

    /** @param total how many the filter's tab holds */
    NumberedPage<LedgerRow> page(
            LedgerFilter filter, long total, Integer number, UriComponentsBuilder address, CurrentUser user) {
        return NumberedPage.of(
                (int) total,
                number,
                address,
                (offset, size) -> rows(filter, " limit " + size + " offset " + offset, user));
    }

    List<LedgerRow> all(LedgerFilter filter, CurrentUser user) {
        return rows(filter, "", user);
    }

    List<LedgerRow> first(LedgerFilter filter, int rows, CurrentUser user) {
        return rows(filter, " limit " + rows, user);
    }

    /** Of one customer, whom the caller has the right to see; empty for one that is lost. */
    Optional<LedgerRow> of(long customerId, int days) {
        var inForce = limits.inForce();
        return jdbc.sql(ROWS.formatted(LedgerSql.of("c.id = :customer")))
                .param("customer", customerId)
                .params(inForce.parameters())
                .params(period(days))
                .query((row, n) -> LedgerCells.row(row, inForce, from(days)))
                .optional();
    }

    private List<LedgerRow> rows(LedgerFilter filter, String part, CurrentUser user) {
        var inForce = limits.inForce();
        var order = shown(filter) + filter.order().orderBy() + part;
        return within(ROWS, filter, order, inForce, user)
                .query((row, n) -> LedgerCells.row(row, inForce, from(filter.days())))
                .list();
    }

    private static String shown(LedgerFilter filter) {
        return switch (filter.show()) {
            case "under" -> " where l.verdict = 'UNDER'";
            case "over" -> " where l.verdict = 'OVER'";
            default -> "";
        };
    }

    private JdbcClient.StatementSpec within(
            String sql, LedgerFilter filter, String end, Limits inForce, CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql(sql.formatted(LedgerSql.of(scope.on("c") + filter.conditions())) + end)
                .params(scope.parameters())
                .params(filter.parameters())
                .params(inForce.parameters())
                .params(period(filter.days()));
    }

    private Map<String, Object> period(int days) {
        return Map.of("from", from(days), "today", times.today(), "now", Timestamp.from(times.now()));
    }

    private LocalDate from(int days) {
        return times.today().minusDays(days);
    }
}
