package io.startier.sales;

import io.startier.settings.CompanySettings;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Base amounts of orders that are already in the book, made anew by the database (row S2). */
@Component
class Conversion {

    private static final String LINES = """
            update order_line l
            set base_amount = round(l.amount * r.rate, 2), base_cost = round(l.cost * r.rate, 2)
            from (
                select o.id, coalesce(o.own_rate, case when o.currency = :base then 1 else (
                           select e.rate from exchange_rate e
                           where e.currency = o.currency and e.rated_on <= o.ordered_on
                           order by e.rated_on desc limit 1) end) as rate
                from sales_order o where %s
            ) r
            where l.order_id = r.id
            """;

    private static final String SUMS = """
            update sales_order o set (base_amount, costed_amount, base_cost) = (
                select coalesce(sum(l.base_amount), 0),
                       coalesce(sum(case when l.base_cost is null then 0 else l.base_amount end), 0),
                       coalesce(sum(l.base_cost), 0)
                from order_line l where l.order_id = o.id)
            where %s
            """;

    private final JdbcClient jdbc;
    private final CompanySettings settings;

    Conversion(JdbcClient jdbc, CompanySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** @param which a condition over the orders {@code o} */
    void lines(String which, Map<String, ?> parameters) {
        jdbc.sql(LINES.formatted(which))
                .param("base", settings.company().baseCurrency())
                .params(parameters)
                .update();
    }

    /** @param which a condition over the orders {@code o} */
    void sums(String which, Map<String, ?> parameters) {
        jdbc.sql(SUMS.formatted(which)).params(parameters).update();
    }
}
