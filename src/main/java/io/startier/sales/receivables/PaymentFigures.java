package io.startier.sales.receivables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * How a customer pays (row S3), in base currency: over invoices that are due by today, and what is overdue now.
 *
 * @param due amounts of the invoices, credit notes subtracted
 * @param paid what came in for them
 * @param paidOnTime what of it came in on the due date or before
 * @param averageDaysLate by money: each part of an amount × its days after the due date ÷ due; null where nothing was due
 * @param overdue open although the due date has passed
 * @param ageing the same by days after the due date: 1–30, 31–60, 61–90, more than 90
 */
record PaymentFigures(
        BigDecimal due,
        BigDecimal paid,
        BigDecimal paidOnTime,
        BigDecimal averageDaysLate,
        BigDecimal overdue,
        List<BigDecimal> ageing) {

    private static final int SCALE = 4;
    private static final List<Integer> AGES = List.of(0, 30, 60, 90, Integer.MAX_VALUE);

    /** @param asked the invoices for the rates; @param all those among which something may be overdue */
    static PaymentFigures of(List<InvoiceRow> asked, List<InvoiceRow> all, LocalDate today) {
        var dueByNow = asked.stream()
                .filter(invoice -> !invoice.dueOn().isAfter(today))
                .toList();
        var due = sum(dueByNow, InvoiceRow::baseAmount);
        var late = sum(dueByNow, invoice -> invoice.lateDays(today));
        var overdue = all.stream().filter(invoice -> invoice.isOverdue(today)).toList();
        return new PaymentFigures(
                due,
                sum(dueByNow, InvoiceRow::paid),
                sum(dueByNow, InvoiceRow::paidOnTime),
                due.signum() <= 0 ? null : late.divide(due, 1, RoundingMode.HALF_UP),
                sum(overdue, InvoiceRow::openAmount),
                ageing(overdue, today));
    }

    /** Paid ÷ due, or null where nothing was due. */
    public BigDecimal collectionRate() {
        return share(paid);
    }

    /** Paid by its due date ÷ due, or null where nothing was due. */
    public BigDecimal onTimeRate() {
        return share(paidOnTime);
    }

    private BigDecimal share(BigDecimal part) {
        return due.signum() <= 0 ? null : part.divide(due, SCALE, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> ageing(List<InvoiceRow> overdue, LocalDate today) {
        return AGES.subList(1, AGES.size()).stream()
                .map(last -> sum(
                        overdue.stream()
                                .filter(invoice -> isBetween(invoice, AGES.get(AGES.indexOf(last) - 1), last, today))
                                .toList(),
                        InvoiceRow::openAmount))
                .toList();
    }

    private static boolean isBetween(InvoiceRow invoice, int after, int last, LocalDate today) {
        long days = ChronoUnit.DAYS.between(invoice.dueOn(), today);
        return days > after && days <= last;
    }

    private static BigDecimal sum(List<InvoiceRow> invoices, Function<InvoiceRow, BigDecimal> amount) {
        return invoices.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
