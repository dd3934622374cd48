package io.startier.sales.receivables;

import io.startier.shared.NotFound;
import io.startier.shared.NumberedPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads invoices with their payments; a page of them reads no more than it shows. */
@Component
class InvoiceRows {

    private static final String ROWS = """
            select i.id, i.invoice_no, i.order_no, i.issued_on, i.due_on, i.currency, i.amount, i.base_amount,
                   i.open_amount, i.version
            from invoice i where %s
            """;

    private static final String PAYMENTS = """
            select p.id, p.invoice_id, p.payment_no, p.paid_on, p.currency, p.amount, p.base_amount, p.version
            from payment p join invoice i on i.id = p.invoice_id
            where %s order by p.paid_on, p.id
            """;

    private static final String LAST_DUE_FIRST = " order by i.due_on desc, i.id desc";
    private static final String ONE = "i.id = :id and i.customer_id = :customer";

    private final JdbcClient jdbc;

    InvoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those asked for, what is due last first. */
    List<InvoiceRow> all(long customerId, ReceivablesFilter filter, LocalDate today) {
        var asked = asked(customerId, filter, today);
        return rows(asked.sql(), asked.sql() + LAST_DUE_FIRST, asked.parameters());
    }

    NumberedPage<InvoiceRow> page(
            long customerId, ReceivablesFilter filter, LocalDate today, Integer number, UriComponentsBuilder address) {
        var asked = asked(customerId, filter, today);
        int total = jdbc.sql("select count(*) from invoice i where " + asked.sql())
                .params(asked.parameters())
                .query(Integer.class)
                .single();
        return NumberedPage.of(total, number, address, (offset, size) -> {
            var page = LAST_DUE_FIRST + " limit " + size + " offset " + offset;
            var ids = "i.id in (select i.id from invoice i where " + asked.sql() + page + ")";
            return rows(ids, ids + LAST_DUE_FIRST, asked.parameters());
        });
    }

    /** @throws NotFound where the customer has no such invoice */
    InvoiceRow require(long customerId, long invoiceId) {
        return rows(ONE, ONE, Map.of("id", invoiceId, "customer", customerId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("invoice"));
    }

    private List<InvoiceRow> rows(String condition, String ordered, Map<String, Object> parameters) {
        var payments = jdbc
                .sql(PAYMENTS.formatted(condition))
                .params(parameters)
                .query(InvoiceRow.PaymentRow.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(InvoiceRow.PaymentRow::invoiceId));
        return jdbc.sql(ROWS.formatted(ordered))
                .params(parameters)
                .query((row, n) -> row(row, payments.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static InvoiceRow row(ResultSet row, List<InvoiceRow.PaymentRow> payments) throws SQLException {
        return new InvoiceRow(
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
                payments);
    }

    private static Asked asked(long customerId, ReceivablesFilter filter, LocalDate today) {
        var asked = Asked.ofPeriod(customerId, filter);
        return filter.isOverdueOnly() ? asked.and("i.open_amount > 0 and i.due_on < :today", "today", today) : asked;
    }
}
