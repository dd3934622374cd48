package io.startier.demonstration;

import io.startier.sales.receivables.Invoice;
import io.startier.sales.receivables.Payment;
import io.startier.sales.receivables.ReceivablesBook;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An invoice for each order that counts, and what came in for it: most pay in time, some late, a few not at all. */
@Component
class DemoReceivables {

    private final ReceivablesBook book;
    private final Times times;

    DemoReceivables(ReceivablesBook book, Times times) {
        this.book = book;
        this.times = times;
    }

    /** A payment before it has a number. */
    private record Incoming(String invoiceNo, LocalDate on, String currency, BigDecimal amount) {}

    void write(List<DemoBook.Numbered> orders, Map<String, Long> customerIds) {
        var numbers = new HashMap<String, Integer>();
        var invoices = new ArrayList<Invoice>();
        var incoming = new ArrayList<Incoming>();
        orders.stream()
                .filter(numbered -> numbered.order().status().counts())
                .map(numbered -> invoice(numbered, customerIds))
                .filter(invoice -> !invoice.invoice().issuedOn().isAfter(times.today()))
                .sorted(Comparator.comparing(invoice -> invoice.invoice().issuedOn()))
                .forEach(told -> {
                    var invoice = numbered(told.invoice(), numbers);
                    invoices.add(invoice);
                    incoming.addAll(paid(invoice, told.customer()));
                });
        Set<Long> touched = new HashSet<>(book.writeInvoices(invoices));
        touched.addAll(book.writePayments(payments(incoming, numbers)));
        book.settle(touched);
    }

    private record Told(DemoCustomer customer, Invoice invoice) {}

    private Told invoice(DemoBook.Numbered numbered, Map<String, Long> customerIds) {
        var order = numbered.order();
        var customer = order.customer();
        var dice = customer.dice("invoice of " + numbered.number());
        var issued = DemoCase.is(customer) || order.isCredit()
                ? order.date()
                : order.date().plusDays(dice.whole(4, 18));
        int term = DemoPayer.of(customer, times.today()).termDays();
        return new Told(
                customer,
                new Invoice(
                        "",
                        customerIds.get(customer.code()),
                        numbered.number(),
                        issued,
                        issued.plusDays(term),
                        order.currency(),
                        order.amount()));
    }

    private static Invoice numbered(Invoice invoice, Map<String, Integer> numbers) {
        var series = "IV-" + invoice.issuedOn().getYear() + "-";
        return new Invoice(
                next(series, numbers),
                invoice.customerId(),
                invoice.orderNo(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.currency(),
                invoice.amount());
    }

    /** In one sum, seldom in two; what would be paid after today is still open. */
    private List<Incoming> paid(Invoice invoice, DemoCustomer customer) {
        var payer = DemoPayer.of(customer, times.today());
        var dice = customer.dice("payment of " + invoice.invoiceNo());
        if (!payer.pays(invoice.issuedOn())) {
            return List.of();
        }
        var on = invoice.dueOn().plusDays(dice.whole(payer.earliest(), payer.latest()));
        var parts = new ArrayList<Incoming>();
        if (!DemoCase.is(customer) && invoice.amount().signum() > 0 && dice.chance(0.08)) {
            var first = invoice.amount().multiply(new BigDecimal("0.6")).setScale(0, RoundingMode.HALF_UP);
            parts.add(new Incoming(invoice.invoiceNo(), on, invoice.currency(), first));
            parts.add(new Incoming(
                    invoice.invoiceNo(),
                    on.plusDays(dice.whole(15, 50)),
                    invoice.currency(),
                    invoice.amount().subtract(first)));
        } else {
            parts.add(new Incoming(invoice.invoiceNo(), on, invoice.currency(), invoice.amount()));
        }
        parts.removeIf(part -> part.on().isAfter(times.today()) || part.amount().signum() == 0);
        return parts;
    }

    private static List<Payment> payments(List<Incoming> incoming, Map<String, Integer> numbers) {
        return incoming.stream()
                .sorted(Comparator.comparing(Incoming::on))
                .map(one -> new Payment(
                        next("RC-" + one.on().getYear() + "-", numbers),
                        one.invoiceNo(),
                        one.on(),
                        one.currency(),
                        one.amount()))
                .toList();
    }

    private static String next(String series, Map<String, Integer> numbers) {
        return series + "%05d".formatted(numbers.merge(series, 1, Integer::sum));
    }
}
