package io.startier.sales.receivables;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invoices and payments of one customer, entered and corrected by people; every change is in the trail (rows S3, X4). */
@Component
@Transactional
class ReceivablesDesk {

    private final ReceivablesBook book;
    private final CustomerReceivables receivables;
    private final AuditTrail audit;
    private final Times times;

    ReceivablesDesk(ReceivablesBook book, CustomerReceivables receivables, AuditTrail audit, Times times) {
        this.book = book;
        this.receivables = receivables;
        this.audit = audit;
        this.times = times;
    }

    /** @throws Invalid for a field that cannot be taken, or when there is such an invoice */
    public void addInvoice(CustomerView customer, InvoiceForm form, CurrentUser by) {
        var invoice = form.checked(customer.id(), times.today());
        book.open();
        if (!book.invoices(List.of(invoice.invoiceNo())).isEmpty()) {
            throw new Invalid("invoiceNo", "receivables.number.taken", invoice.invoiceNo());
        }
        book.settle(book.writeInvoices(List.of(invoice)));
        record("INVOICE_ADDED", customer, told(invoice), by);
    }

    /**
     * @throws Invalid for a field that cannot be taken; the number stands
     * @throws Conflict when somebody else was faster
     */
    public void changeInvoice(CustomerView customer, long id, InvoiceForm form, CurrentUser by) {
        book.open();
        var before = current(customer, id, form.version());
        var invoice = renumbered(form, before.invoiceNo()).checked(customer.id(), times.today());
        book.settle(book.writeInvoices(List.of(invoice)));
        record("INVOICE_CHANGED", customer, told(invoice), by);
    }

    /** @throws Conflict when it has payments, or somebody else was faster */
    public void deleteInvoice(CustomerView customer, long id, Integer version, CurrentUser by) {
        book.open();
        var before = current(customer, id, version);
        book.settle(book.removeInvoices(List.of(before.invoiceNo())));
        record(
                "INVOICE_DELETED",
                customer,
                "%s %s %s".formatted(before.invoiceNo(), before.currency(), before.amount()),
                by);
    }

    /** @throws Invalid for a field that cannot be taken, or when there is such a payment */
    public void addPayment(CustomerView customer, long invoiceId, PaymentForm form, CurrentUser by) {
        book.open();
        var invoice = receivables.require(customer.id(), invoiceId);
        var payment = form.checked(invoice.invoiceNo(), times.today());
        if (!book.payments(List.of(payment.paymentNo())).isEmpty()) {
            throw new Invalid("paymentNo", "receivables.number.taken", payment.paymentNo());
        }
        book.settle(book.writePayments(List.of(payment)));
        record("PAYMENT_ADDED", customer, told(payment), by);
    }

    /**
     * @throws Invalid for a field that cannot be taken; the number stands
     * @throws Conflict when somebody else was faster
     */
    public void changePayment(CustomerView customer, long invoiceId, long id, PaymentForm form, CurrentUser by) {
        book.open();
        var invoice = receivables.require(customer.id(), invoiceId);
        var before = current(invoice, id, form.version());
        var payment = new PaymentForm(before.paymentNo(), form.paidOn(), form.currency(), form.amount(), null)
                .checked(invoice.invoiceNo(), times.today());
        book.settle(book.writePayments(List.of(payment)));
        record("PAYMENT_CHANGED", customer, told(payment), by);
    }

    /** @throws Conflict when somebody else was faster */
    public void deletePayment(CustomerView customer, long invoiceId, long id, Integer version, CurrentUser by) {
        book.open();
        var invoice = receivables.require(customer.id(), invoiceId);
        var before = current(invoice, id, version);
        book.removePayments(List.of(before.paymentNo()));
        book.settle(Set.of(customer.id()));
        record(
                "PAYMENT_DELETED",
                customer,
                "%s %s %s".formatted(before.paymentNo(), before.currency(), before.amount()),
                by);
    }

    private InvoiceRow current(CustomerView customer, long id, Integer version) {
        var invoice = receivables.require(customer.id(), id);
        requireSame(invoice.version(), version);
        return invoice;
    }

    private static InvoiceRow.PaymentRow current(InvoiceRow invoice, long id, Integer version) {
        var payment = invoice.payments().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("payment"));
        requireSame(payment.version(), version);
        return payment;
    }

    private static void requireSame(int version, Integer seen) {
        if (!Objects.equals(version, seen)) {
            throw new Conflict("receivables.stale");
        }
    }

    private static InvoiceForm renumbered(InvoiceForm form, String number) {
        return new InvoiceForm(
                number, form.orderNo(), form.issuedOn(), form.dueOn(), form.currency(), form.amount(), null);
    }

    private void record(String action, CustomerView customer, String what, CurrentUser by) {
        audit.record(AuditEvent.by(by.actor(), action)
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with(action.startsWith("INVOICE") ? "invoice" : "payment", what));
    }

    private static String told(Invoice invoice) {
        return "%s %s %s %s – %s"
                .formatted(
                        invoice.invoiceNo(),
                        invoice.currency(),
                        invoice.amount().toPlainString(),
                        invoice.issuedOn(),
                        invoice.dueOn());
    }

    private static String told(Payment payment) {
        return "%s (%s) %s %s %s"
                .formatted(
                        payment.paymentNo(),
                        payment.invoiceNo(),
                        payment.currency(),
                        payment.amount().toPlainString(),
                        payment.paidOn());
    }
}
