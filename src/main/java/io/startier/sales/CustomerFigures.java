package io.startier.sales;

import io.startier.settings.CompanySettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept per customer over counting orders, in base currency: sums per fiscal year ({@code customer_year}) and the days
 * with orders ({@code order_history}). Always made anew from the orders, by one statement each for all customers concerned.
 */
@Component
public class CustomerFigures {

    private static final List<String> KEPT = List.of("customer_year", "order_history");

    private static final String SUMS = """
            insert into customer_year (customer_id, fiscal_year, orders, first_order, last_order, sales, costed_sales, cost)
            select customer_id, fiscal_year, count(*), min(ordered_on), max(ordered_on),
                   sum(base_amount), sum(costed_amount), sum(base_cost)
            from (
                select customer_id, ordered_on, base_amount, costed_amount, base_cost,
                       cast(extract(year from ordered_on) as int)
                           - case when extract(month from ordered_on) < :firstMonth then 1 else 0 end as fiscal_year
                from sales_order
                where status in ('CONFIRMED', 'SHIPPED') and %s
            ) counting
            group by customer_id, fiscal_year
            """;

    private static final String DAYS = """
            insert into order_history (customer_id, days)
            select customer_id,
                   string_agg(cast(ordered_on as varchar) || '/' || cast(orders as varchar) || '/'
                                  || cast(sales as varchar) || '/' || cast(costed_sales as varchar) || '/'
                                  || cast(cost as varchar), ' ' order by ordered_on)
            from (
                select customer_id, ordered_on, count(*) as orders, sum(base_amount) as sales,
                       sum(costed_amount) as costed_sales, sum(base_cost) as cost
                from sales_order
                where status in ('CONFIRMED', 'SHIPPED') and %s
                group by customer_id, ordered_on
            ) daily
            group by customer_id
            """;

    private final JdbcClient jdbc;
    private final CompanySettings settings;
    private final OrderBookLock lock;

    CustomerFigures(JdbcClient jdbc, CompanySettings settings, OrderBookLock lock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.lock = lock;
    }

    /** Makes the figures of these customers anew, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(Set<Long> customerIds) {
        lock.hold();
        for (var some : Chunks.of(customerIds)) {
            for (var table : KEPT) {
                jdbc.sql("delete from " + table + " where customer_id in (:ids)")
                        .param("ids", some)
                        .update();
            }
            insert("customer_id in (:ids)", Map.of("ids", some));
        }
    }

    /** Makes the figures of all customers anew, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refreshAll() {
        lock.hold();
        KEPT.forEach(table -> jdbc.sql("delete from " + table).update());
        insert("1 = 1", Map.of());
    }

    private void insert(String which, Map<String, Collection<Long>> parameters) {
        jdbc.sql(SUMS.formatted(which))
                .param("firstMonth", settings.company().fiscalYearFirstMonth())
                .params(parameters)
                .update();
        jdbc.sql(DAYS.formatted(which)).params(parameters).update();
    }
}
