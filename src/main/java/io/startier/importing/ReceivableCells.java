package io.startier.importing;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What invoices and payments must keep to (row S3). */
final class ReceivableCells {

    private ReceivableCells() {}

    /** Not 0; negative on a credit note, or where money was paid back. */
    static BigDecimal amount(Cells cells, String currency) {
        var amount = cells.number("amount");
        if (amount != null && amount.signum() == 0) {
            cells.fault("amount", "zero");
        }
        cells.requireDecimals("amount", amount, currency);
        return amount;
    }

    /** Tomorrow is let in: somewhere it has begun. */
    static void requirePast(Cells cells, String column, LocalDate day, Load load) {
        if (day != null && day.isAfter(load.today().plusDays(1))) {
            cells.fault(column, "future");
        }
    }

    static void requireRate(Cells cells, String currency, LocalDate day, Load load) {
        if (cells.isSound()
                && day != null
                && currency != null
                && load.rates().rate(currency, day).isEmpty()) {
            cells.fault("currency", "noRateAt", currency, day.toString());
        }
    }
}
