package io.startier.engagement.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * What should be looked at first.
 *
 * @param rows the under-served with the most money at stake
 * @param under all under-served; {@code atStake} of them together, in base currency
 * @param over all over-served
 */
record Urgent(List<LedgerRow> rows, long under, BigDecimal atStake, long over) {

    static final Urgent NOBODY = new Urgent(List.of(), 0, BigDecimal.ZERO, 0);

    Urgent with(List<LedgerRow> found) {
        return new Urgent(found, under, atStake, over);
    }
}
