package io.startier.customer;

import io.startier.settings.ExchangeRates;
import io.startier.settings.RatesChanged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An estimate keeps its amount for ever; what it is worth in base currency follows the rates (rows C2, S2). */
@Component
class PotentialConversion {

    private record Kept(long id, LocalDate estimatedOn, BigDecimal amount, BigDecimal baseAmount) {}

    private final JdbcClient jdbc;
    private final ExchangeRates rates;

    PotentialConversion(JdbcClient jdbc, ExchangeRates rates) {
        this.jdbc = jdbc;
        this.rates = rates;
    }

    @EventListener
    @Transactional
    public void convertAgain(RatesChanged change) {
        var table = rates.table();
        change.earliestByCurrency().forEach((currency, earliest) -> convert(table, currency, earliest));
    }

    private void convert(ExchangeRates.Table table, String currency, LocalDate earliest) {
        for (var estimate : since(currency, earliest)) {
            table.toBase(estimate.amount(), currency, estimate.estimatedOn())
                    .filter(base -> base.compareTo(estimate.baseAmount()) != 0)
                    .ifPresent(base -> write(estimate.id(), base));
        }
    }

    private List<Kept> since(String currency, LocalDate earliest) {
        return jdbc.sql("""
                        select id, estimated_on, amount, base_amount from customer_potential
                        where currency = ? and estimated_on >= ?
                        """).params(currency, earliest).query(Kept.class).list();
    }

    private void write(long id, BigDecimal baseAmount) {
        jdbc.sql("update customer_potential set base_amount = ? where id = ?")
                .params(baseAmount, id)
                .update();
    }
}
