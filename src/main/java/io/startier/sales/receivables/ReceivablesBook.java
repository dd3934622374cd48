package io.startier.sales.receivables;

import io.startier.customer.CustomerFactsChanged;
import io.startier.customer.KeptHistory;
import io.startier.settings.ExchangeRates;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book of invoices and payments (row S3). Whatever writes belongs to the caller's transaction; after the last of them
 * {@link #settle} brings {@code invoice_history} up to date and tells the others.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReceivablesBook {

    private static final String HISTORY = """
            insert into invoice_history (customer_id, invoices)
            select customer_id, string_agg(told, ' ' order by due_on, id)
            from (
                select i.customer_id, i.due_on, i.id,
                       cast(i.issued_on as varchar) || '/' || cast(i.due_on as varchar) || '/'
                           || cast(i.base_amount as varchar) || coalesce(
                           (select string_agg('/' || cast(p.paid_on as varchar) || '/' || cast(p.base_amount as varchar), ''
                                              order by p.paid_on, p.id)
                            from payment p where p.invoice_id = i.id), '') as told
                from invoice i
                where %s
            ) each_one
            group by customer_id
            """;

    private final ReceivablesStore store;
    private final Settlement settlement;
    private final ExchangeRates rates;
    private final KeptHistory history;
    private final ApplicationEventPublisher events;

    ReceivablesBook(
            ReceivablesStore store,
            Settlement settlement,
            ExchangeRates rates,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.store = store;
        this.settlement = settlement;
        this.rates = rates;
        this.history = new KeptHistory(jdbc, "invoice_history", HISTORY);
        this.events = events;
    }

    /** Waits until nobody else writes in the book, until the end of the transaction. */
    public void open() {
        history.hold();
    }

    /** The booked ones among the numbers. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, Invoice> invoices(Collection<String> invoiceNos) {
        return store.invoices(invoiceNos);
    }

    /** The booked ones among the numbers. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, Payment> payments(Collection<String> paymentNos) {
        return store.payments(paymentNos);
    }

    /**
     * Books invoices: new ones are added, known ones take the new values.
     *
     * @return the customers concerned, former customers of an invoice among them
     * @throws Invalid when there is no rate for a currency on a day; nothing is ever counted as zero
     */
    public Set<Long> writeInvoices(Collection<Invoice> all) {
        open();
        var table = rates.table();
        all.forEach(invoice -> requireRate(table, invoice.currency(), invoice.issuedOn()));
        var touched = new HashSet<Long>();
        for (var some : ReceivablesStore.pieces(all)) {
            var numbers = some.stream().map(Invoice::invoiceNo).toList();
            var before = store.invoices(numbers);
            store.writeInvoices(some, before.keySet());
            settlement.settle("i.invoice_no in (:numbers)", Map.of("numbers", numbers));
            Stream.concat(some.stream(), before.values().stream())
                    .map(Invoice::customerId)
                    .forEach(touched::add);
        }
        return touched;
    }

    /**
     * Books payments of invoices that are booked: new ones are added, known ones take the new values.
     *
     * @return the customers concerned
     * @throws Invalid when there is no such invoice, or no rate for a currency on a day
     */
    public Set<Long> writePayments(Collection<Payment> all) {
        open();
        var touched = new HashSet<Long>();
        for (var some : ReceivablesStore.pieces(all)) {
            var before = store.payments(some.stream().map(Payment::paymentNo).toList());
            var numbers = Stream.concat(some.stream(), before.values().stream())
                    .map(Payment::invoiceNo)
                    .collect(Collectors.toSet());
            var invoices = store.invoices(numbers);
            some.forEach(payment -> requireInvoice(payment, invoices));
            store.writePayments(some, before.keySet());
            settlement.settle("i.invoice_no in (:numbers)", Map.of("numbers", numbers));
            invoices.values().forEach(invoice -> touched.add(invoice.customerId()));
        }
        return touched;
    }

    /**
     * Takes invoices out of the book.
     *
     * @return the customers concerned
     * @throws Conflict when one of them has payments
     */
    public Set<Long> removeInvoices(Collection<String> invoiceNos) {
        open();
        store.paid(invoiceNos).stream().findFirst().ifPresent(number -> {
            throw new Conflict("receivables.invoice.paid", number);
        });
        var touched = new HashSet<Long>();
        store.invoices(invoiceNos).values().forEach(invoice -> touched.add(invoice.customerId()));
        store.remove("invoice", invoiceNos);
        return touched;
    }

    /**
     * Takes payments out of the book.
     *
     * @return the customers concerned
     */
    public Set<Long> removePayments(Collection<String> paymentNos) {
        open();
        var numbers = new HashSet<String>();
        store.payments(paymentNos).values().forEach(payment -> numbers.add(payment.invoiceNo()));
        store.remove("payment", paymentNos);
        var touched = new HashSet<Long>();
        for (var some : ReceivablesStore.pieces(numbers)) {
            settlement.settle("i.invoice_no in (:numbers)", Map.of("numbers", some));
            store.invoices(some).values().forEach(invoice -> touched.add(invoice.customerId()));
        }
        return touched;
    }

    /** Ends the work on the book: the customers' history follows it, and {@link CustomerFactsChanged} tells so. */
    public void settle(Set<Long> customerIds) {
        if (!customerIds.isEmpty()) {
            open();
            history.refresh(customerIds);
            events.publishEvent(new CustomerFactsChanged(customerIds));
        }
    }

    private void requireInvoice(Payment payment, Map<String, Invoice> invoices) {
        var invoice = invoices.get(payment.invoiceNo());
        if (invoice == null) {
            throw new Invalid("invoiceNo", "receivables.invoice.unknown", payment.invoiceNo());
        }
        if (!payment.currency().equals(invoice.currency())) {
            requireRate(rates.table(), payment.currency(), payment.paidOn());
        }
    }

    private static void requireRate(ExchangeRates.Table table, String currency, LocalDate day) {
        if (table.rate(currency, day).isEmpty()) {
            throw new Invalid("currency", "receivables.rate.missing", currency, day.toString());
        }
    }
}
