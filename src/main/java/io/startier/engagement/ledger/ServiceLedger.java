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

    private static final String URGENT = """
            select w.*, o.name as owner, t.name as team
            from (
                select l.*, sum(case when l.verdict = 'UNDER' then 1 else 0 end) over () as under_served,
                       sum(case when l.verdict = 'UNDER' then coalesce(l.at_stake, 0) else 0 end) over () as under_stake,
                       sum(case when l.verdict = 'OVER' then 1 else 0 end) over () as over_served
                from (%s) l
                order by case when l.verdict = 'UNDER' then 0 else 1 end, l.at_stake desc nulls last, l.code
                limit :rows) w
            left join app_user o on o.id = w.owner_id left join team t on t.id = w.team_id
            order by w.at_stake desc nulls last, w.code
            """;

    private record Found(LedgerRow row, Urgent all) {}

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

    /** The under-served with the most money at stake, in a single look, because the start page waits for it. */
    Urgent urgent(LedgerFilter filter, int rows, CurrentUser user) {
        var inForce = limits.inForce();
        var found = within(URGENT, filter, "", inForce, user)
                .param("rows", rows)
                .query((row, n) -> new Found(
                        LedgerCells.row(row, inForce, from(filter.days())),
                        new Urgent(
                                List.of(),
                                row.getLong("under_served"),
                                row.getBigDecimal("under_stake"),
                                row.getLong("over_served"))))
                .list();
        return found.stream()
                .map(Found::all)
                .findFirst()
                .orElse(Urgent.NOBODY)
                .with(found.stream()
                        .map(Found::row)
                        .filter(row -> row.verdict() == Verdict.UNDER)
                        .toList());
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
