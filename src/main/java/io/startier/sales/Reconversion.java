package io.startier.sales;

import io.startier.settings.CompanySettings;
import io.startier.settings.FiscalYearChanged;
import io.startier.settings.RatesChanged;
import io.startier.shared.Conflict;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was booked follows the company's rates and fiscal year, in the transaction that changes them (rows S2, T2). */
@Component
class Reconversion {

    private static final String AT_DATED_RATES =
            "o.own_rate is null and o.currency = :currency and o.ordered_on >= :from";

    private static final String WITHOUT_RATE = """
            select min(o.ordered_on) from sales_order o
            where o.own_rate is null and o.currency = :currency and o.currency <> :base
              and not exists (select 1 from exchange_rate e where e.currency = o.currency and e.rated_on <= o.ordered_on)
            """;

    private final JdbcClient jdbc;
    private final CompanySettings settings;
    private final Conversion conversion;
    private final CustomerFigures figures;
    private final OrderBookLock lock;
    private final ApplicationEventPublisher events;

    Reconversion(
            JdbcClient jdbc,
            CompanySettings settings,
            Conversion conversion,
            CustomerFigures figures,
            OrderBookLock lock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.conversion = conversion;
        this.figures = figures;
        this.lock = lock;
        this.events = events;
    }

    @EventListener
    void onRatesChanged(RatesChanged change) {
        lock.hold();
        var touched = new HashSet<Long>();
        change.earliestByCurrency().forEach((currency, from) -> touched.addAll(reconvert(currency, from)));
        if (!touched.isEmpty()) {
            figures.refresh(touched);
            events.publishEvent(new OrdersChanged(Set.copyOf(touched)));
        }
    }

    @EventListener
    void onFiscalYearChanged(FiscalYearChanged change) {
        figures.refreshAll();
    }

    private Set<Long> reconvert(String currency, LocalDate from) {
        requireRates(currency);
        Map<String, Object> affected = Map.of("currency", currency, "from", from);
        conversion.lines(AT_DATED_RATES, affected);
        conversion.sums(AT_DATED_RATES, affected);
        return jdbc.sql("select distinct customer_id from sales_order o where " + AT_DATED_RATES)
                .params(affected)
                .query(Long.class)
                .set();
    }

    /** A rate that orders stand on cannot be taken away. */
    private void requireRates(String currency) {
        jdbc
                .sql(WITHOUT_RATE)
                .param("currency", currency)
                .param("base", settings.company().baseCurrency())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .stream()
                .filter(day -> day != null)
                .findFirst()
                .ifPresent(day -> {
                    throw new Conflict("sales.rate.needed", currency, day.toString());
                });
    }
}
