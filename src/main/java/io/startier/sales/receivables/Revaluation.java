package io.startier.sales.receivables;

import io.startier.settings.CompanySettings;
import io.startier.settings.RatesChanged;
import io.startier.shared.Conflict;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invoices and payments follow the company's rates, in the transaction that changes them (row S2). */
@Component
class Revaluation {

    private static final String AFFECTED = """
            ((i.currency = :currency and i.issued_on >= :from)
              or exists (select 1 from payment a
                         where a.invoice_id = i.id and a.currency = :currency and a.paid_on >= :from))
            """;

    private static final String WITHOUT_RATE = """
            select min(needed_on) from (
                select i.issued_on as needed_on from invoice i where i.currency = :currency
                union all
                select p.paid_on from payment p join invoice i on i.id = p.invoice_id
                where p.currency = :currency and i.currency <> :currency
            ) needed
            where :currency <> :base and not exists (
                select 1 from exchange_rate e where e.currency = :currency and e.rated_on <= needed_on)
            """;

    private final JdbcClient jdbc;
    private final CompanySettings settings;
    private final Settlement settlement;
    private final ReceivablesBook book;

    Revaluation(JdbcClient jdbc, CompanySettings settings, Settlement settlement, ReceivablesBook book) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.settlement = settlement;
        this.book = book;
    }

    @EventListener
    void onRatesChanged(RatesChanged change) {
        book.open();
        var touched = new HashSet<Long>();
        change.earliestByCurrency().forEach((currency, from) -> touched.addAll(revalue(currency, from)));
        book.settle(touched);
    }

    private Set<Long> revalue(String currency, LocalDate from) {
        requireRates(currency);
        Map<String, Object> affected = Map.of("currency", currency, "from", from);
        settlement.settle(AFFECTED, affected);
        return jdbc.sql("select distinct customer_id from invoice i where " + AFFECTED)
                .params(affected)
                .query(Long.class)
                .set();
    }

    /** A rate that invoices stand on cannot be taken away. */
    private void requireRates(String currency) {
        jdbc
                .sql(WITHOUT_RATE)
                .param("currency", currency)
                .param("base", settings.company().baseCurrency())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(day -> {
                    throw new Conflict("receivables.rate.needed", currency, day.toString());
                });
    }
}
