package io.startier.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an assessment is measured against: annual values, stars, ABC and RFM scores of every customer from the order lines, in
 * one statement of PostgreSQL that stores a row per customer.
 */
final class PlainStatement {

    private static final String SQL = """
            create table plain_result as
            with sums as (
                select customer_id,
                       sum(sales) filter (where ordered_on >= date '2024-01-01') as basis_total,
                       sum(profit) filter (where ordered_on >= date '2024-01-01') as profit,
                       max(ordered_on) as last_order,
                       count(*) filter (where ordered_on > date '2024-01-01') as frequency,
                       sum(sales) filter (where ordered_on > date '2024-01-01') as monetary
                from (
                    select o.customer_id, o.id, o.ordered_on, sum(l.base_amount) as sales,
                           sum(l.base_amount - l.base_cost) as profit
                    from sales_order o join order_line l on l.order_id = o.id
                    where o.status in ('CONFIRMED', 'SHIPPED') and o.ordered_on <= date '2026-01-01'
                    group by o.customer_id, o.id, o.ordered_on
                ) orders
                group by customer_id
            ),
            ranked as (
                select s.*, rank() over w as place, sum(basis_total) over w as running,
                       sum(basis_total) over () as whole
                from sums s
                where basis_total > 0
                window w as (order by basis_total desc, customer_id)
            ),
            cuts as (
                select percentile_cont(array[0.2, 0.4, 0.6, 0.8])
                           within group (order by date '2026-01-01' - last_order) as r,
                       percentile_cont(array[0.2, 0.4, 0.6, 0.8]) within group (order by frequency) as f,
                       percentile_cont(array[0.2, 0.4, 0.6, 0.8]) within group (order by monetary) as m
                from sums
                where frequency > 0
            )
            select c.id as customer_id, coalesce(s.basis_total, 0) / 2 as annual_value, s.basis_total, s.profit,
                   (select count(*) from unnest(array[20000, 50000, 300000, 1000000, 2000000]) bound
                    where bound <= coalesce(s.basis_total, 0) / 2) as star,
                   case when s.basis_total is null then null
                        when (r.running - r.basis_total) / r.whole < 0.55 then 'A'
                        when (r.running - r.basis_total) / r.whole < 0.85 then 'B'
                        else 'C' end as abc,
                   r.place, r.basis_total / r.whole as share, r.running / r.whole as cumulative_share,
                   date '2026-01-01' - s.last_order as recency_days, s.frequency, s.monetary,
                   case when s.frequency > 0 then
                       5 - (select count(*) from unnest(cuts.r) cut where cut < date '2026-01-01' - s.last_order) end as r,
                   case when s.frequency > 0 then
                       1 + (select count(*) from unnest(cuts.f) cut where cut < s.frequency) end as f,
                   case when s.frequency > 0 then
                       1 + (select count(*) from unnest(cuts.m) cut where cut < s.monetary) end as m
            from customer c
            cross join cuts
            left join sums s on s.customer_id = c.id
            left join ranked r on r.customer_id = c.id
            """;

    private PlainStatement() {}

    static void run(JdbcClient jdbc) {
        jdbc.sql(SQL).update();
    }

    static void clear(JdbcClient jdbc) {
        jdbc.sql("drop table if exists plain_result").update();
    }
}
