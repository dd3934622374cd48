package io.startier.profile;

import io.startier.settings.CompanySettings;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what a customer bought by category or product and fiscal year, in one statement (row P1). */
@Component
class TradeQuery {

    private static final int YEARS = 4;

    private static final String TRADE = """
            select name, fiscal_year, sum(base_amount) as sales from (
                select %s as name, l.base_amount,
                       cast(extract(year from o.ordered_on) as int)
                           - case when extract(month from o.ordered_on) < :firstMonth then 1 else 0 end as fiscal_year
                from sales_order o
                join order_line l on l.order_id = o.id
                left join product p on p.id = l.product_id
                where o.customer_id = :customer and o.status in ('CONFIRMED', 'SHIPPED')
                  and o.ordered_on >= :from and o.ordered_on <= :today
            ) sold group by name, fiscal_year
            """;

    private final JdbcClient jdbc;
    private final CompanySettings settings;
    private final Times times;

    TradeQuery(JdbcClient jdbc, CompanySettings settings, Times times) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.times = times;
    }

    Trade of(long customerId, boolean byProduct) {
        var company = settings.company();
        int running = company.fiscalYears().of(times.today());
        int first = running - YEARS + 1;
        Map<String, Map<Integer, BigDecimal>> sums = new HashMap<>();
        jdbc.sql(TRADE.formatted(byProduct ? "coalesce(p.name, p.code)" : "coalesce(l.category, p.category)"))
                .param("customer", customerId)
                .param("firstMonth", company.fiscalYearFirstMonth())
                .param("from", company.fiscalYears().firstDay(first))
                .param("today", times.today())
                .query(row -> {
                    sums.computeIfAbsent(row.getString("name"), name -> new LinkedHashMap<>())
                            .put(row.getInt("fiscal_year"), row.getBigDecimal("sales"));
                });
        var rows = sums.entrySet().stream()
                .map(one -> new Trade.Row(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Trade.Row::total).reversed())
                .toList();
        List<Integer> years = IntStream.rangeClosed(first, running).boxed().toList();
        return new Trade(company.baseCurrency(), years, rows);
    }
}
