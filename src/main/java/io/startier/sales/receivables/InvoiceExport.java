package io.startier.sales.receivables;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.shared.CsvDownload;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer's invoices as a file (row S6), in columns that the import knows. */
@Component
class InvoiceExport {

    private static final List<String> COLUMNS = List.of(
            "invoice_no",
            "customer_code",
            "order_no",
            "issued",
            "due",
            "currency",
            "amount",
            "base_amount",
            "paid",
            "open",
            "days_late");

    private final CustomerReceivables receivables;
    private final AuditTrail audit;
    private final Times times;
    private final TransactionTemplate transactions;

    InvoiceExport(CustomerReceivables receivables, AuditTrail audit, Times times, TransactionTemplate transactions) {
        this.receivables = receivables;
        this.audit = audit;
        this.times = times;
        this.transactions = transactions;
    }

    void write(CustomerView customer, ReceivablesFilter filter, CurrentUser user, HttpServletResponse response)
            throws IOException {
        var invoices = receivables.all(customer.id(), filter);
        transactions.executeWithoutResult(status -> audit.record(AuditEvent.by(user.actor(), "INVOICES_EXPORTED")
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("rows", invoices.size())));
        try (var csv = CsvDownload.to(response, "invoices-" + customer.code() + ".csv")) {
            csv.row(COLUMNS);
            for (var invoice : invoices) {
                csv.row(
                        invoice.invoiceNo(),
                        customer.code(),
                        invoice.orderNo(),
                        invoice.issuedOn(),
                        invoice.dueOn(),
                        invoice.currency(),
                        invoice.amount(),
                        invoice.baseAmount(),
                        invoice.paid(),
                        invoice.openAmount(),
                        invoice.daysLate(times.today()));
            }
        }
    }
}
