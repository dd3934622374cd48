package io.startier.tiering.method;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A customer's invoices that were issued up to the as-of date, with what was paid by then (row S3). Read from the short text
 * that is kept per customer: {@code issued/due/amount/paid on/paid/paid on/paid …}, invoices separated by blanks; amounts
 * are in base currency.
 */
public record Invoices(List<Invoice> list, LocalDate asOf) {

    public record Payment(LocalDate on, BigDecimal amount) {}

    /** @param payments up to the as-of date, ascending */
    public record Invoice(LocalDate issued, LocalDate due, BigDecimal amount, List<Payment> payments) {

        public BigDecimal paid() {
            return Sums.of(payments, Payment::amount);
        }

        public BigDecimal paidOnTime() {
            return Sums.of(payments, payment -> payment.on().isAfter(due) ? BigDecimal.ZERO : payment.amount());
        }

        public BigDecimal open() {
            return amount.subtract(paid()).max(BigDecimal.ZERO);
        }

        /** Each part of the amount × the days between its due date and its payment, or {@code today} where it is open. */
        BigDecimal lateDays(LocalDate today) {
            var late = open().multiply(days(today));
            for (var payment : payments) {
                late = late.add(payment.amount().multiply(days(payment.on())));
            }
            return late;
        }

        private BigDecimal days(LocalDate paidOn) {
            return BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(due, paidOn)));
        }
    }

    private static final BigDecimal YEAR = BigDecimal.valueOf(365);
    private static final int SCALE = 6;

    /** @param text null or empty for a customer without invoices */
    public static Invoices read(String text, LocalDate asOf) {
        var list = new ArrayList<Invoice>();
        var reader = new KeptText(text == null ? "" : text);
        while (reader.hasNext()) {
            var issued = reader.day();
            var invoice = new Invoice(issued, reader.day(), reader.decimal(), payments(reader, asOf));
            if (!issued.isAfter(asOf)) {
                list.add(invoice);
            }
        }
        return new Invoices(List.copyOf(list), asOf);
    }

    private static List<Payment> payments(KeptText reader, LocalDate asOf) {
        var payments = new ArrayList<Payment>();
        while (reader.hasPart()) {
            var payment = new Payment(reader.day(), reader.decimal());
            if (!payment.on().isAfter(asOf)) {
                payments.add(payment);
            }
        }
        return payments;
    }

    /** Those due in the basis years, up to the as-of date. */
    public Invoices dueIn(Occasion occasion) {
        return only(invoice -> occasion.isInBasis(invoice.due()));
    }

    private Invoices only(Predicate<Invoice> wanted) {
        return list.isEmpty() ? this : new Invoices(list.stream().filter(wanted).toList(), asOf);
    }

    public BigDecimal due() {
        return Sums.of(list, Invoice::amount);
    }

    public BigDecimal paid() {
        return Sums.of(list, Invoice::paid);
    }

    /** What was paid by its due date. */
    public BigDecimal paidOnTime() {
        return Sums.of(list, Invoice::paidOnTime);
    }

    /** Open although the due date has passed. */
    public BigDecimal overdue() {
        return Sums.of(list, invoice -> invoice.due().isBefore(asOf) ? invoice.open() : BigDecimal.ZERO);
    }

    /** Days since the oldest due date of what is overdue; 0 when nothing is. */
    public int mostDaysOverdue() {
        int most = 0;
        for (var invoice : list) {
            if (invoice.due().isBefore(asOf) && invoice.open().signum() > 0) {
                most = Math.max(most, (int) ChronoUnit.DAYS.between(invoice.due(), asOf));
            }
        }
        return most;
    }

    /** What waiting for late money cost: Σ amount × days late ÷ 365 × {@code capitalCost} (a share per year). */
    public BigDecimal lateCost(BigDecimal capitalCost) {
        var late = Sums.of(list, invoice -> invoice.lateDays(asOf));
        return late.signum() == 0
                ? BigDecimal.ZERO
                : late.multiply(capitalCost).divide(YEAR, SCALE, RoundingMode.HALF_UP);
    }
}
