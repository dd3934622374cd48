package io.startier.dashboard;

import io.startier.dashboard.FallingReport.Rule;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds falling accounts: sales of the last complete months against the same months a year before (rows P4, D6). */
@Component
class FallingAccounts {

    private static final String FALLING = """
            select c.code, c.name, o.name as owner_name, t.code as team_code, t.name as team_name,
                   f.sales_before, f.sales_now
            from (
                select q.customer_id,
                       sum(case when q.ordered_on < :from then q.base_amount else 0 end) as sales_before,
                       sum(case when q.ordered_on >= :from then q.base_amount else 0 end) as sales_now
                from sales_order q
                where q.status in ('CONFIRMED', 'SHIPPED')
                  and (q.ordered_on >= :from and q.ordered_on < :end
                       or q.ordered_on >= :fromBefore and q.ordered_on < :endBefore)
                  and q.customer_id in (select c.id %s %s)
                group by q.customer_id
            ) f
            join customer c on c.id = f.customer_id
            left join team t on t.id = c.team_id
            left join app_user o on o.id = c.owner_id
            where f.sales_before - f.sales_now >= :least and f.sales_now <= f.sales_before * :left
            order by f.sales_before - f.sales_now desc, c.code
            """;

    private final JdbcClient jdbc;
    private final Times times;

    FallingAccounts(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    FallingReport of(Slice slice) {
        var rule = rule();
        var end = times.today().withDayOfMonth(1);
        var from = end.minusMonths(rule.months());
        return new FallingReport(from, end.minusDays(1), rule, falls(slice, rule, from, end));
    }

    /** The one by which owners are asked for causes, so that nobody reads of a fall here and finds none there. */
    private Rule rule() {
        return jdbc.sql("select months, percent, least from profile_setting")
                .query(Rule.class)
                .single();
    }

    private List<Fall> falls(Slice slice, Rule rule, LocalDate from, LocalDate end) {
        return jdbc.sql(FALLING.formatted(Slice.CUSTOMERS, slice.condition()))
                .params(slice.parameters())
                .param("from", from)
                .param("end", end)
                .param("fromBefore", from.minusYears(1))
                .param("endBefore", end.minusYears(1))
                .param("least", rule.least())
                .param("left", rule.left())
                .query((row, n) -> new Fall(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("owner_name"),
                        row.getString("team_code"),
                        row.getString("team_name"),
                        row.getBigDecimal("sales_before"),
                        row.getBigDecimal("sales_now")))
                .list();
    }
}
