package io.startier.importing;

import io.startier.sales.receivables.Invoice;
import io.startier.sales.receivables.Payment;
import io.startier.sales.receivables.ReceivablesBook;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Payments of invoices that are there already (rows S3, S5): how they stand in files and how they are kept. */
@Component
class PaymentImport implements RowReader, RecordStore {

    private final ReceivablesBook book;
    private final CustomerLookup customers;

    PaymentImport(ReceivablesBook book, CustomerLookup customers) {
        this.book = book;
        this.customers = customers;
    }

    @Override
    public Kind kind() {
        return Kind.PAYMENTS;
    }

    @Override
    public RecordType type() {
        return RecordType.PAYMENT;
    }

    @Override
    public List<Entry> read(Cells cells, Load load) {
        cells.require("payment_no", "invoice_no", "date", "currency", "amount");
        var date = cells.date("date");
        var currency = cells.currency("currency");
        ReceivableCells.requirePast(cells, "date", date, load);
        var given = Fields.none()
                .with("invoice", cells.key("invoice_no"))
                .with("date", date)
                .with("currency", currency)
                .with("amount", ReceivableCells.amount(cells, currency));
        return List.of(new Entry(RecordType.PAYMENT, cells.key("payment_no"), given));
    }

    /** An invoice of another team looks like one that is not there. */
    @Override
    public void check(List<Candidate> candidates, Load load) {
        var booked = book.payments(
                candidates.stream().map(one -> one.subject().key()).toList());
        var numbers = new HashSet<String>();
        candidates.forEach(candidate -> numbers.add(invoiceNo(candidate)));
        booked.values().forEach(payment -> numbers.add(payment.invoiceNo()));
        var mine = mine(numbers, load);
        for (var candidate : candidates) {
            var payment = booked.get(candidate.subject().key());
            if (payment != null && !mine.containsKey(payment.invoiceNo())) {
                candidate.cells().fault("payment_no", "taken");
            }
            check(candidate, mine.get(invoiceNo(candidate)), load);
        }
    }

    private Map<String, Invoice> mine(Collection<String> numbers, Load load) {
        var invoices = new HashMap<>(book.invoices(numbers));
        var mine = customers.within(
                invoices.values().stream().map(Invoice::customerId).toList(), load);
        invoices.values().removeIf(invoice -> !mine.containsKey(invoice.customerId()));
        return invoices;
    }

    private static void check(Candidate candidate, Invoice invoice, Load load) {
        var cells = candidate.cells();
        var currency = cells.currency("currency");
        if (invoice == null) {
            cells.fault("invoice_no", "invoice");
        } else if (!invoice.currency().equals(currency)) {
            ReceivableCells.requireRate(cells, currency, cells.date("date"), load);
        }
    }

    private static String invoiceNo(Candidate candidate) {
        return candidate.subject().given().get("invoice");
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        book.open();
        var found = new HashMap<String, Fields>();
        book.payments(keys)
                .forEach((number, payment) -> found.put(
                        number,
                        Fields.none()
                                .with("invoice", payment.invoiceNo())
                                .with("date", payment.paidOn())
                                .with("currency", payment.currency())
                                .with("amount", payment.amount())));
        return found;
    }

    @Override
    public void write(List<Change> changes, Load load) {
        load.owing()
                .addAll(book.writePayments(
                        changes.stream().map(PaymentImport::payment).toList()));
    }

    @Override
    public void remove(List<String> keys, Load load) {
        load.owing().addAll(book.removePayments(keys));
    }

    private static Payment payment(Change change) {
        var fields = change.after();
        return new Payment(
                change.key(),
                fields.get("invoice"),
                LocalDate.parse(fields.get("date")),
                fields.get("currency"),
                fields.number("amount"));
    }
}
