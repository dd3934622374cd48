package io.startier.sales.receivables;

import io.startier.settings.CompanySettings;
import io.startier.shared.NumberedPage;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** One customer's invoices and payments, for whoever may see the customer. */
@Component
class CustomerReceivables {

    private static final String INVOICED = """
            select extract(year from issued_on), extract(month from issued_on), sum(base_amount)
            from invoice where customer_id = ? group by 1, 2
            """;

    private static final String PAID = """
            select extract(year from p.paid_on), extract(month from p.paid_on), sum(p.base_amount)
            from payment p join invoice i on i.id = p.invoice_id where i.customer_id = ? group by 1, 2
            """;

    private final JdbcClient jdbc;
    private final InvoiceRows rows;
    private final PaymentSums sums;
    private final CompanySettings settings;
    private final Times times;

    CustomerReceivables(JdbcClient jdbc, InvoiceRows rows, PaymentSums sums, CompanySettings settings, Times times) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sums = sums;
        this.settings = settings;
        this.times = times;
    }

    /** @param years the newest first */
    record View(PaymentFigures figures, List<YearCheck> years, LocalDate today) {}

    View of(long customerId, ReceivablesFilter filter) {
        var today = times.today();
        return new View(sums.of(customerId, filter, today), years(customerId), today);
    }

    /** What is due last first. */
    List<InvoiceRow> all(long customerId, ReceivablesFilter filter) {
        return rows.all(customerId, filter, times.today());
    }

    NumberedPage<InvoiceRow> page(
            long customerId, ReceivablesFilter filter, Integer number, UriComponentsBuilder address) {
        return rows.page(customerId, filter, times.today(), number, address);
    }

    /** @throws io.startier.shared.NotFound where the customer has no such invoice */
    InvoiceRow require(long customerId, long invoiceId) {
        return rows.require(customerId, invoiceId);
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

    private List<YearCheck> years(long customerId) {
        var ordered = ordered(customerId);
        var invoiced = byYear(INVOICED, customerId);
        var paid = byYear(PAID, customerId);
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

    /** By months, since a fiscal year begins with one of them. */
    private Map<Integer, BigDecimal> byYear(String sql, long customerId) {
        var fiscal = settings.company().fiscalYears();
        var sums = new HashMap<Integer, BigDecimal>();
        jdbc.sql(sql).param(customerId).query(row -> {
            sums.merge(fiscal.of(LocalDate.of(row.getInt(1), row.getInt(2), 1)), row.getBigDecimal(3), BigDecimal::add);
        });
        return sums;
    }

    private static BigDecimal of(Map<Integer, BigDecimal> sums, Integer year) {
        return sums.getOrDefault(year, BigDecimal.ZERO);
    }
}
