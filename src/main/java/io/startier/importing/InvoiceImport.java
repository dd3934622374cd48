package io.startier.importing;

import io.startier.sales.receivables.Invoice;
import io.startier.sales.receivables.ReceivablesBook;
import io.startier.shared.Conflict;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Invoices (rows S3, S5): how they stand in files and how they are kept. */
@Component
class InvoiceImport implements RowReader, RecordStore {

    private final ReceivablesBook book;
    private final CustomerLookup customers;

    InvoiceImport(ReceivablesBook book, CustomerLookup customers) {
        this.book = book;
        this.customers = customers;
    }

    @Override
    public Kind kind() {
        return Kind.INVOICES;
    }

    @Override
    public RecordType type() {
        return RecordType.INVOICE;
    }

    @Override
    public List<Entry> read(Cells cells, Load load) {
        cells.require("invoice_no", "customer_code", "issued", "due", "currency", "amount");
        var issued = cells.date("issued");
        var due = cells.date("due");
        var currency = cells.currency("currency");
        if (issued != null && due != null && due.isBefore(issued)) {
            cells.fault("due", "dueEarly", issued.toString());
        }
        ReceivableCells.requirePast(cells, "issued", issued, load);
        ReceivableCells.requireRate(cells, currency, issued, load);
        var given = Fields.none()
                .with("customer", cells.key("customer_code"))
                .with("order", cells.key("order_no"))
                .with("issued", issued)
                .with("due", due)
                .with("currency", currency)
                .with("amount", ReceivableCells.amount(cells, currency));
        return List.of(new Entry(RecordType.INVOICE, cells.key("invoice_no"), given));
    }

    /** Nobody's invoice can be taken over by loading its number for another team's customer. */
    @Override
    public void check(List<Candidate> candidates, Load load) {
        customers.require("customer_code", candidates, load);
        var booked = book.invoices(
                candidates.stream().map(one -> one.subject().key()).toList());
        var mine = customers.within(
                booked.values().stream().map(Invoice::customerId).toList(), load);
        for (var candidate : candidates) {
            var invoice = booked.get(candidate.subject().key());
            if (invoice != null && !mine.containsKey(invoice.customerId())) {
                candidate.cells().fault("invoice_no", "taken");
            }
        }
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        book.open();
        var invoices = book.invoices(keys);
        var codes = customers.codes(
                invoices.values().stream().map(Invoice::customerId).toList());
        var found = new HashMap<String, Fields>();
        invoices.forEach((number, invoice) -> found.put(number, fields(invoice, codes.get(invoice.customerId()))));
        return found;
    }

    @Override
    public void write(List<Change> changes, Load load) {
        var ids = customers.ids(
                changes.stream().map(change -> change.after().get("customer")).toList());
        load.owing()
                .addAll(book.writeInvoices(
                        changes.stream().map(change -> invoice(change, ids)).toList()));
    }

    @Override
    public void remove(List<String> keys, Load load) {
        load.owing().addAll(book.removeInvoices(keys));
    }

    @Override
    public void settle(Load load) {
        book.settle(Set.copyOf(load.owing()));
    }

    private static Fields fields(Invoice invoice, String customer) {
        return Fields.none()
                .with("customer", customer)
                .with("order", invoice.orderNo())
                .with("issued", invoice.issuedOn())
                .with("due", invoice.dueOn())
                .with("currency", invoice.currency())
                .with("amount", invoice.amount());
    }

    private static Invoice invoice(Change change, Map<String, Long> customerIds) {
        var fields = change.after();
        var customerId = customerIds.get(fields.get("customer"));
        if (customerId == null) {
            throw new Conflict("import.gone", fields.get("customer"));
        }
        return new Invoice(
                change.key(),
                customerId,
                fields.get("order"),
                LocalDate.parse(fields.get("issued")),
                LocalDate.parse(fields.get("due")),
                fields.get("currency"),
                fields.number("amount"));
    }
}
