package io.startier.sales.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An invoice with its payments as they are shown.
 *
 * @param amount in its currency
 * @param baseAmount the same in base currency
 * @param openAmount still to be paid, in base currency, never below 0
 * @param payments ascending
 */
record InvoiceRow(
        long id,
        String invoiceNo,
        String orderNo,
        LocalDate issuedOn,
        LocalDate dueOn,
        String currency,
        BigDecimal amount,
        BigDecimal baseAmount,
        BigDecimal openAmount,
        int version,
        List<PaymentRow> payments) {

    /** @param baseAmount what it settles, in base currency */
    record PaymentRow(
            long id,
            long invoiceId,
            String paymentNo,
            LocalDate paidOn,
            String currency,
            BigDecimal amount,
            BigDecimal baseAmount,
            int version) {}

    InvoiceRow with(List<PaymentRow> all) {
        return new InvoiceRow(
                id, invoiceNo, orderNo, issuedOn, dueOn, currency, amount, baseAmount, openAmount, version, all);
    }

    public BigDecimal paid() {
        return payments.stream().map(PaymentRow::baseAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of the last payment, or of today where something is open; 0 in time. */
    public long daysLate(LocalDate today) {
        var settled = openAmount.signum() > 0 || payments.isEmpty()
                ? today
                : payments.get(payments.size() - 1).paidOn();
        return baseAmount.signum() < 0 ? 0 : daysAfterDue(settled);
    }

    private long daysAfterDue(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn, day));
    }
}
