package io.startier.sales.receivables;

import io.startier.settings.CompanySettings;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Base amounts of invoices and their payments, made by the database (rows S2, S3). Payments in the invoice's currency are
 * rounded as they add up, not one by one: when all is paid, what is left open is exactly 0.
 */
@Component
class Settlement {

    private static final String RATE = """
            case when %1$s.currency = :base then 1 else (
                select e.rate from exchange_rate e
                where e.currency = %1$s.currency and e.rated_on <= %1$s.%2$s
                order by e.rated_on desc limit 1) end""";

    private static final String INVOICES = """
            update invoice t set base_amount = round(t.amount * r.rate, 2)
            from (select i.id, %s as rate from invoice i where %s) r
            where t.id = r.id
            """;

    private static final String PAYMENTS = """
            update payment t set base_amount = case
                when r.settles then round(r.so_far * r.rate, 2) - round((r.so_far - r.amount) * r.rate, 2)
                else round(r.amount * r.own_rate, 2) end
            from (select p.id, p.amount, p.currency = i.currency as settles, %s as rate, %s as own_rate,
                         sum(p.amount) over (partition by p.invoice_id, p.currency order by p.paid_on, p.id) as so_far
                  from payment p join invoice i on i.id = p.invoice_id
                  where %s) r
            where t.id = r.id
            """;

    private static final String OPEN = """
            update invoice i set open_amount = greatest(0, i.base_amount - coalesce(
                (select sum(p.base_amount) from payment p where p.invoice_id = i.id), 0))
            where %s
            """;

    private final JdbcClient jdbc;
    private final CompanySettings settings;

    Settlement(JdbcClient jdbc, CompanySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** @param which a condition over the invoices {@code i} */
    void settle(String which, Map<String, ?> parameters) {
        var invoiceRate = RATE.formatted("i", "issued_on");
        convert(INVOICES.formatted(invoiceRate, which), parameters);
        convert(PAYMENTS.formatted(invoiceRate, RATE.formatted("p", "paid_on"), which), parameters);
        jdbc.sql(OPEN.formatted(which)).params(parameters).update();
    }

    private void convert(String statement, Map<String, ?> parameters) {
        jdbc.sql(statement)
                .param("base", settings.company().baseCurrency())
                .params(parameters)
                .update();
    }
}
