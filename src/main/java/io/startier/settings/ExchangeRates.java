package io.startier.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dated exchange rates into the base currency (row S2). */
@Component
public class ExchangeRates {

    private final JdbcClient jdbc;
    private final CompanySettings settings;

    ExchangeRates(JdbcClient jdbc, CompanySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** All rates as of now, for converting many amounts. */
    public Table table() {
        var rates = new HashMap<String, NavigableMap<LocalDate, BigDecimal>>();
        jdbc.sql("select currency, rated_on, rate from exchange_rate").query(row -> {
            rates.computeIfAbsent(row.getString(1), currency -> new TreeMap<>())
                    .put(row.getObject(2, LocalDate.class), row.getBigDecimal(3));
        });
        return new Table(settings.company().baseCurrency(), rates);
    }

    /** A fixed set of rates. */
    public record Table(String baseCurrency, Map<String, NavigableMap<LocalDate, BigDecimal>> rates) {

        /** Base units for one unit: 1 for the base currency, else the latest rate dated on or before the day, if any. */
        public Optional<BigDecimal> rate(String currency, LocalDate day) {
            if (currency.equals(baseCurrency)) {
                return Optional.of(BigDecimal.ONE);
            }
            return Optional.ofNullable(rates.get(currency))
                    .map(dated -> dated.floorEntry(day))
                    .map(Map.Entry::getValue);
        }

        /** The amount in base currency, half-up to two decimals; nothing where there is no rate. */
        public Optional<BigDecimal> toBase(BigDecimal amount, String currency, LocalDate day) {
            return rate(currency, day).map(rate -> convert(amount, rate));
        }

        /** {@code amount × rate}, half-up to two decimals. */
        public static BigDecimal convert(BigDecimal amount, BigDecimal rate) {
            return amount.multiply(rate).setScale(2, RoundingMode.HALF_UP);
        }
    }
}
