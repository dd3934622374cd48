package io.startier.sales.activity;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cost to serve by kind and fiscal year beside the profit that it takes from, in base currency.
 *
 * @param years the newest first
 * @param rows one per kind that occurs
 * @param totals of all kinds, by year
 * @param profits over sales whose cost is known, by year
 */
record CostTable(List<Integer> years, List<Row> rows, List<BigDecimal> totals, List<BigDecimal> profits) {

    /** @param costs by year, in the order of the years */
    record Row(String kind, String kindName, List<BigDecimal> costs) {}

    /** Profit less cost to serve, by year. */
    public List<BigDecimal> netProfits() {
        return IntStream.range(0, years.size())
                .mapToObj(i -> profits.get(i).subtract(totals.get(i)))
                .toList();
    }
}
