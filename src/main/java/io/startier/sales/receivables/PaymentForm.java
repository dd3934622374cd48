package io.startier.sales.receivables;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.time.LocalDate;

/** A payment as typed; {@code version} is that of the one that is changed. */
record PaymentForm(String paymentNo, String paidOn, String currency, String amount, Integer version) {

    private static final int CODE = 60;

    static PaymentForm of(InvoiceRow.PaymentRow payment) {
        return new PaymentForm(
                payment.paymentNo(),
                payment.paidOn().toString(),
                payment.currency(),
                InvoiceForm.plain(payment.amount(), payment.currency()),
                payment.version());
    }

    /** @throws Invalid with every field at fault */
    Payment checked(String invoiceNo, LocalDate today) {
        var check = new FormCheck();
        var payment = new Payment(
                check.code("paymentNo", paymentNo, CODE),
                invoiceNo,
                check.day("paidOn", paidOn),
                InvoiceForm.currency(check, currency),
                InvoiceForm.amount(check, amount, currency));
        if (payment.paidOn() != null && payment.paidOn().isAfter(today)) {
            check.fault("paidOn", "form.future");
        }
        check.complain();
        return payment;
    }
}
