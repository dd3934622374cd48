package io.startier.tiering.lifetime;

import io.startier.tiering.lifetime.Fit.Models;
import io.startier.tiering.rules.LifetimeRules;
import java.math.BigDecimal;

/** What the models expect of a customer: money of year k counts 1 ÷ (1 + discount)^k. */
record Outlook(Models models, LifetimeRules rules) {

    static final double WEEKS_A_YEAR = 365.25 / 7;

    /** @param spent on the repeat purchases together */
    BigDecimal value(History seen, BigDecimal spent) {
        double discount = 1 + rules.discount().doubleValue();
        double before = 0;
        double purchases = 0;
        for (int year = 1; year <= rules.years(); year++) {
            double until = models.buying().expected(seen, year * WEEKS_A_YEAR);
            purchases += (until - before) / Math.pow(discount, year);
            before = until;
        }
        return money(purchases * amount(seen, spent));
    }

    /** Purchases in the years that are looked ahead. */
    double purchases(History seen) {
        return models.buying().expected(seen, rules.years() * WEEKS_A_YEAR);
    }

    private double amount(History seen, BigDecimal spent) {
        double mean = seen.repeats() == 0 ? 0 : spent.doubleValue() / seen.repeats();
        return models.spending().expected(seen.repeats(), mean);
    }

    private static BigDecimal money(double amount) {
        return Rounded.of(amount, 2);
    }
}
