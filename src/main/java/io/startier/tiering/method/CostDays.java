package io.startier.tiering.method;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What serving a customer cost, day by day, up to the as-of date (row S4). Read from the short text that is kept per
 * customer: {@code day/cost}, days separated by blanks; amounts are in base currency.
 */
public record CostDays(List<CostDay> list) {

    public record CostDay(LocalDate on, BigDecimal cost) {}

    /** @param text null or empty for a customer without activities */
    public static CostDays read(String text, LocalDate asOf) {
        var list = new ArrayList<CostDay>();
        var reader = new KeptText(text == null ? "" : text);
        while (reader.hasNext()) {
            var day = new CostDay(reader.day(), reader.decimal());
            if (!day.on().isAfter(asOf)) {
                list.add(day);
            }
        }
        return new CostDays(List.copyOf(list));
    }

    public BigDecimal sum() {
        return Sums.of(list, CostDay::cost);
    }

    public BigDecimal in(Occasion occasion) {
        return Sums.of(list, day -> occasion.isInBasis(day.on()) ? day.cost() : BigDecimal.ZERO);
    }
}
