package io.startier.tiering.lifetime;

import io.startier.tiering.method.OrderDays;
import io.startier.tiering.rules.LifetimeRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Of the customers that bought in the year before the last twelve months, those that did so again. */
final class Retention {

    private static final int SCALE = 10;

    private final LocalDate lastYear;
    private final LocalDate yearBefore;
    private int customers;
    private int again;

    Retention(LocalDate asOf) {
        lastYear = asOf.minusYears(1).plusDays(1);
        yearBefore = asOf.minusYears(2).plusDays(1);
    }

    void see(OrderDays days) {
        int from = days.firstFrom(lastYear);
        if (days.firstFrom(yearBefore) < from) {
            customers++;
            again += from < days.size() ? 1 : 0;
        }
    }

    /** A share, or null where nobody bought in the year before. */
    BigDecimal share() {
        return customers == 0
                ? null
                : BigDecimal.valueOf(again).divide(BigDecimal.valueOf(customers), SCALE, RoundingMode.HALF_UP);
    }

    /** Margin of a year × retention ÷ (1 + discount − retention): what is worth saying when the models do not fit. */
    static BigDecimal value(BigDecimal yearlyMargin, BigDecimal retention, LifetimeRules rules) {
        if (retention == null) {
            return null;
        }
        var rest = BigDecimal.ONE.add(rules.discount()).subtract(retention);
        return rest.signum() <= 0 ? null : yearlyMargin.multiply(retention).divide(rest, 2, RoundingMode.HALF_UP);
    }
}
