package io.startier.sales.receivables;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.Customers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a customer pays, for programs (row S3). */
@RestController
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class ReceivablesApi {

    private final Customers customers;
    private final CustomerReceivables receivables;

    ReceivablesApi(Customers customers, CustomerReceivables receivables) {
        this.customers = customers;
        this.receivables = receivables;
    }

    /**
     * Over invoices that are due by today, in base currency; rates are shares of 0–1, absent where nothing was due.
     *
     * @param averageDaysLate by money
     * @param overdue open although the due date has passed
     * @param ageing of that, by days after the due date: 1–30, 31–60, 61–90, more than 90
     */
    record Figures(
            BigDecimal due,
            BigDecimal paid,
            BigDecimal collectionRate,
            BigDecimal onTimeRate,
            BigDecimal averageDaysLate,
            BigDecimal overdue,
            List<BigDecimal> ageing) {}

    /** {@code amount} in the currency, {@code baseAmount} what it settles in base currency. */
    record Paid(String paymentNo, LocalDate date, String currency, BigDecimal amount, BigDecimal baseAmount) {}

    /** {@code amount} in the currency, {@code baseAmount} and {@code open} in base currency. */
    record Item(
            String invoiceNo,
            String orderNo,
            LocalDate issued,
            LocalDate due,
            String currency,
            BigDecimal amount,
            BigDecimal baseAmount,
            BigDecimal open,
            List<Paid> payments) {}

    record Receivables(Figures figures, List<Item> invoices) {}

    /**
     * What is due last first. {@code from} and {@code to} are ISO dates and limit the due date; {@code overdue=true} asks only for
     * what is open although its due date has passed.
     *
     * @throws io.startier.shared.NotFound 404 when the customer is absent or not the caller's to see
     */
    @GetMapping("/api/customers/{code}/receivables")
    Receivables show(@PathVariable String code, ReceivablesFilter filter, CurrentUser user) {
        long customer = customers.require(code, user).id();
        return new Receivables(
                figures(receivables.of(customer, filter).figures()),
                receivables.all(customer, filter).stream()
                        .map(ReceivablesApi::item)
                        .toList());
    }

    private static Figures figures(PaymentFigures figures) {
        return new Figures(
                figures.due(),
                figures.paid(),
                figures.collectionRate(),
                figures.onTimeRate(),
                figures.averageDaysLate(),
                figures.overdue(),
                figures.ageing());
    }

    private static Item item(InvoiceRow invoice) {
        return new Item(
                invoice.invoiceNo(),
                invoice.orderNo(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.currency(),
                invoice.amount(),
                invoice.baseAmount(),
                invoice.openAmount(),
                invoice.payments().stream()
                        .map(payment -> new Paid(
                                payment.paymentNo(),
                                payment.paidOn(),
                                payment.currency(),
                                payment.amount(),
                                payment.baseAmount()))
                        .toList());
    }
}
