package io.startier.demonstration;

import io.startier.settings.ExchangeRates;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Rates into USD on the first of each month, wandering a little. */
final class DemoRates {

    private static final Map<String, Double> USUAL =
            Map.of("EUR", 1.09, "GBP", 1.27, "CNY", 0.1395, "JPY", 0.0067, "MXN", 0.0545);
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private DemoRates() {}

    static ExchangeRates.Table until(LocalDate today) {
        var rates = new HashMap<String, NavigableMap<LocalDate, BigDecimal>>();
        USUAL.forEach((currency, usual) -> rates.put(currency, wandering(currency, usual, today)));
        return new ExchangeRates.Table("USD", rates);
    }

    private static NavigableMap<LocalDate, BigDecimal> wandering(String currency, double usual, LocalDate today) {
        var dice = new Dice("rate of " + currency);
        var rates = new TreeMap<LocalDate, BigDecimal>();
        double rate = usual;
        for (var day = LocalDate.of(today.getYear() - 3, 1, 1); !day.isAfter(today); day = day.plusMonths(1)) {
            rates.put(day, new BigDecimal(rate, SIX_DIGITS));
            rate += (usual - rate) * 0.15 + usual * dice.between(-0.013, 0.013);
        }
        return rates;
    }
}
