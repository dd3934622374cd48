package io.startier.importing;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What an estimate must keep to, whatever kind of file brings it (row C2). */
final class PotentialCells {

    private PotentialCells() {}

    static void check(
            Cells cells,
            String amountColumn,
            BigDecimal amount,
            String currencyColumn,
            String currency,
            LocalDate day,
            Load load) {
        if (amount != null && amount.signum() < 0) {
            cells.fault(amountColumn, "negative");
        }
        cells.requireDecimals(amountColumn, amount, currency);
        if (amount != null && amount.stripTrailingZeros().scale() > 2) {
            cells.fault(amountColumn, "cents");
        }
        boolean known = currency == null
                || day == null
                || load.rates().rate(currency, day).isPresent();
        if (cells.isSound() && !known) {
            cells.fault(currencyColumn, "noRate", currency, day.toString());
        }
    }
}
