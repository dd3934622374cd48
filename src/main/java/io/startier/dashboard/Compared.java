package io.startier.dashboard;

import io.startier.tiering.priority.Contender;
import java.math.BigDecimal;
import java.util.List;

/**
 * One of the customers that are compared (row T15). Amounts are in base currency over the basis years unless said otherwise,
 * rates and shares are 0–1; what is unknown is null, and everything that an assessment says is unknown before the first one.
 *
 * @param years sales per fiscal year, ascending, the last five up to the as-of date
 * @param trend latest basis year ÷ the year before − 1
 * @param margin profit ÷ the sales whose cost is known
 * @param overdue open although the due date has passed, now, for {@code daysOverdue} days at most
 * @param potential a year, in force on the as-of date
 * @param lifetimeValue expected value of the next years
 * @param alive probability that it will order again
 * @param classes those that it has
 */
record Compared(
        String code,
        String name,
        String ownerName,
        String teamName,
        Integer starInForce,
        Integer starActual,
        Integer starPotential,
        Integer starSuggested,
        BigDecimal annualValue,
        BigDecimal sales,
        BigDecimal trend,
        BigDecimal profit,
        BigDecimal margin,
        BigDecimal netProfit,
        BigDecimal economicProfit,
        BigDecimal collectionRate,
        BigDecimal onTimeRate,
        BigDecimal overdue,
        Integer daysOverdue,
        BigDecimal potential,
        BigDecimal lifetimeValue,
        BigDecimal alive,
        List<YearSales> years,
        List<ClassOf> classes) {

    record YearSales(int year, BigDecimal sales) {}

    /** @param kind as in the explanations, {@code label} in the reader's language */
    record ClassOf(String kind, String value, String label) {}

    Contender contender() {
        return new Contender(code, economicProfit, onTimeRate, starInForce);
    }

    public String classLabel(String kind) {
        return classes.stream()
                .filter(one -> one.kind().equals(kind))
                .map(ClassOf::label)
                .findFirst()
                .orElse(null);
    }
}
