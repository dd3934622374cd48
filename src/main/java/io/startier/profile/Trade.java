package io.startier.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a customer bought, from counting orders, in base currency.
 *
 * @param years fiscal years, ascending; the last one is running
 * @param rows what brought most first
 */
public record Trade(String currency, List<Integer> years, List<Row> rows) {

    /** @param name of the category or product, or null where the order names none; @param sales by fiscal year */
    public record Row(String name, Map<Integer, BigDecimal> sales) {

        public BigDecimal in(Integer year) {
            return sales.getOrDefault(year, BigDecimal.ZERO);
        }

        public BigDecimal total() {
            return sales.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    public BigDecimal totalOf(Integer year) {
        return rows.stream().map(row -> row.in(year)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
