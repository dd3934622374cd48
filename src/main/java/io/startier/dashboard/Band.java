package io.startier.dashboard;

import java.math.BigDecimal;

/**
 * A class of a model with its customers (row D3). Amounts are in base currency; shares are of all classed customers of the
 * selection, 0–1.
 *
 * @param label what the reader calls it
 * @param policy how its customers are to be treated
 */
record Band(
        String code,
        String label,
        String policy,
        long customers,
        BigDecimal shareOfCustomers,
        BigDecimal sales,
        BigDecimal shareOfSales,
        BigDecimal profit,
        BigDecimal shareOfProfit) {}
