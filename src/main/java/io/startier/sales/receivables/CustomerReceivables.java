package io.startier.sales.receivables;

import io.startier.settings.CompanySettings;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One customer's invoices and payments, for whoever may see the customer. */
@Component
class CustomerReceivables {

    private static final String INVOICES = """
            select id, invoice_no, order_no, issued_on, due_on, currency, amount, base_amount, open_amount, version
            from invoice where customer_id = :customer
            """;

    private static final String PAYMENTS = """
            select p.id, p.invoice_id, p.payment_no, p.paid_on, p.currency, p.amount, p.base_amount, p.version
            from payment p join invoice i on i.id = p.invoice_id
            where i.customer_id = :customer order by p.paid_on, p.id
            """;

    private final JdbcClient jdbc;
    private final CompanySettings settings;
    private final Times times;

    CustomerReceivables(JdbcClient jdbc, CompanySettings settings, Times times) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.times = times;
    }

    /** @param invoices those asked for, what is due last first; @param years the newest first */
    record View(PaymentFigures figures, List<InvoiceRow> invoices, List<YearCheck> years, LocalDate today) {}

    View of(long customerId, ReceivablesFilter filter) {
        var today = times.today();
        var all = all(customerId);
        var asked =
                all.stream().filter(invoice -> filter.covers(invoice.dueOn())).toList();
        var shown = asked.stream()
                .filter(invoice -> !filter.isOverdueOnly() || invoice.isOverdue(today))
                .toList();
        return new View(PaymentFigures.of(asked, all, today), shown, years(customerId, all), today);
    }

    /** What is due last first. */
    List<InvoiceRow> all(long customerId) {
        var payments =
                jdbc.sql(PAYMENTS).param("customer", customerId).query(InvoiceRow.PaymentRow.class).list().stream()
                        .collect(Collectors.groupingBy(InvoiceRow.PaymentRow::invoiceId));
        return jdbc
                .sql(INVOICES)
                .param("customer", customerId)
                .query((row, n) -> new InvoiceRow(
                        row.getLong("id"),
                        row.getString("invoice_no"),
                        row.getString("order_no"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("currency"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("base_amount"),
                        row.getBigDecimal("open_amount"),
                        row.getInt("version"),
                        payments.getOrDefault(row.getLong("id"), List.of())))
                .list()
                .stream()
                .sorted(Comparator.comparing(InvoiceRow::dueOn)
                        .thenComparing(InvoiceRow::id)
                        .reversed())
                .toList();
    }

    /** @throws NotFound where the customer has no such invoice */
    InvoiceRow require(long customerId, long invoiceId) {
        return all(customerId).stream()
                .filter(invoice -> invoice.id() == invoiceId)
                .findFirst()
                .orElseThrow(() -> new NotFound("invoice"));
    }

    /** Open although the due date has passed, in base currency. */
    BigDecimal overdue(long customerId) {
        return jdbc.sql("select coalesce(sum(open_amount), 0) from invoice where customer_id = ? and due_on < ?")
                .params(customerId, times.today())
                .query(BigDecimal.class)
                .single();
    }

    long count(long customerId) {
        return jdbc.sql("select count(*) from invoice where customer_id = ?")
                .param(customerId)
                .query(Long.class)
                .single();
    }

    String baseCurrency() {
        return settings.company().baseCurrency();
    }

    private List<YearCheck> years(long customerId, List<InvoiceRow> invoices) {
        var fiscal = settings.company().fiscalYears();
        var ordered = ordered(customerId);
        var invoiced = new HashMap<Integer, BigDecimal>();
        var paid = new HashMap<Integer, BigDecimal>();
        for (var invoice : invoices) {
            invoiced.merge(fiscal.of(invoice.issuedOn()), invoice.baseAmount(), BigDecimal::add);
            invoice.payments()
                    .forEach(payment -> paid.merge(fiscal.of(payment.paidOn()), payment.baseAmount(), BigDecimal::add));
        }
        var years = new TreeMap<Integer, YearCheck>(Comparator.reverseOrder());
        List.of(ordered, invoiced, paid)
                .forEach(sums -> sums.keySet()
                        .forEach(year -> years.put(
                                year, new YearCheck(year, of(ordered, year), of(invoiced, year), of(paid, year)))));
        return List.copyOf(years.values());
    }

    private Map<Integer, BigDecimal> ordered(long customerId) {
        var sums = new HashMap<Integer, BigDecimal>();
        jdbc.sql("select fiscal_year, sales from customer_year where customer_id = ?")
                .param(customerId)
                .query(row -> {
                    sums.put(row.getInt(1), row.getBigDecimal(2));
                });
        return sums;
    }

    private static BigDecimal of(Map<Integer, BigDecimal> sums, Integer year) {
        return sums.getOrDefault(year, BigDecimal.ZERO);
    }
}
