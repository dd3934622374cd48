package io.startier.sales;

import io.startier.settings.CompanySettings;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums kept per customer and fiscal year over counting orders, in base currency: {@code customer_year}. Always made anew
 * from the orders, by one statement for all customers concerned.
 */
@Component
public class CustomerFigures {

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
            jdbc.sql("delete from customer_year where customer_id in (:ids)")
                    .param("ids", some)
                    .update();
            insert("customer_id in (:ids)", Map.of("ids", some));
        }
    }

    /** Makes the figures of all customers anew, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refreshAll() {
        lock.hold();
        jdbc.sql("delete from customer_year").update();
        insert("1 = 1", Map.of());
    }

    private void insert(String which, Map<String, Collection<Long>> parameters) {
        jdbc.sql(SUMS.formatted(which))
                .param("firstMonth", settings.company().fiscalYearFirstMonth())
                .params(parameters)
                .update();
    }
}
