package io.startier.sales.receivables;

import io.startier.settings.Currencies;
import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** An invoice as typed; {@code version} is that of the one that is changed. */
record InvoiceForm(
        String invoiceNo,
        String orderNo,
        String issuedOn,
        String dueOn,
        String currency,
        String amount,
        Integer version) {

    private static final int CODE = 60;

    static InvoiceForm of(InvoiceRow invoice) {
        return new InvoiceForm(
                invoice.invoiceNo(),
                invoice.orderNo(),
                invoice.issuedOn().toString(),
                invoice.dueOn().toString(),
                invoice.currency(),
                plain(invoice.amount(), invoice.currency()),
                invoice.version());
    }

    static String plain(BigDecimal amount, String currency) {
        int needed = amount.stripTrailingZeros().scale();
        return amount.setScale(Math.max(Currencies.decimals(currency), needed)).toPlainString();
    }

    /** @throws Invalid with every field at fault */
    Invoice checked(long customerId, LocalDate today) {
        var check = new FormCheck();
        var invoice = new Invoice(
                check.code("invoiceNo", invoiceNo, CODE),
                customerId,
                check.optional("orderNo", orderNo, CODE),
                check.day("issuedOn", issuedOn),
                check.day("dueOn", dueOn),
                currency(check, currency),
                amount(check, amount, currency));
        if (invoice.issuedOn() != null && invoice.issuedOn().isAfter(today)) {
            check.fault("issuedOn", "form.future");
        }
        if (invoice.issuedOn() != null
                && invoice.dueOn() != null
                && invoice.dueOn().isBefore(invoice.issuedOn())) {
            check.fault("dueOn", "receivables.due.early");
        }
        check.complain();
        return invoice;
    }

    static String currency(FormCheck check, String raw) {
        var code = raw == null ? "" : raw.strip().toUpperCase(Locale.ROOT);
        if (!Currencies.isKnown(code)) {
            check.fault("currency", "settings.currency.unknown");
        }
        return code;
    }

    /** Not 0; a currency without minor units takes no decimals. */
    static BigDecimal amount(FormCheck check, String raw, String currency) {
        var amount = check.number("amount", raw, Currencies.decimals(currency));
        if (amount != null && amount.signum() == 0) {
            check.fault("amount", "receivables.amount.zero");
        }
        return amount;
    }
}
