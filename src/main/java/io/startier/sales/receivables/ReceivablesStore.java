package io.startier.sales.receivables;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code invoice} and {@code payment}, a thousand at a time. */
@Component
class ReceivablesStore {

    private static final int SOME = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ReceivablesStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    static <T> List<List<T>> pieces(Collection<T> all) {
        var list = List.copyOf(all);
        var pieces = new ArrayList<List<T>>();
        for (int from = 0; from < list.size(); from += SOME) {
            pieces.add(list.subList(from, Math.min(from + SOME, list.size())));
        }
        return pieces;
    }

    Map<String, Invoice> invoices(Collection<String> numbers) {
        var found = new HashMap<String, Invoice>();
        for (var some : pieces(numbers)) {
            jdbc.sql("select * from invoice where invoice_no in (:numbers)")
                    .param("numbers", some)
                    .query(ReceivablesStore::invoice)
                    .list()
                    .forEach(invoice -> found.put(invoice.invoiceNo(), invoice));
        }
        return found;
    }

    Map<String, Payment> payments(Collection<String> numbers) {
        var found = new HashMap<String, Payment>();
        for (var some : pieces(numbers)) {
            jdbc.sql(
                            "select p.*, i.invoice_no from payment p join invoice i on i.id = p.invoice_id where p.payment_no in (:numbers)")
                    .param("numbers", some)
                    .query(ReceivablesStore::payment)
                    .list()
                    .forEach(payment -> found.put(payment.paymentNo(), payment));
        }
        return found;
    }

    void writeInvoices(Collection<Invoice> wanted, Set<String> known) {
        batch.batchUpdate(
                """
                insert into invoice (customer_id, order_no, issued_on, due_on, currency, amount, base_amount, open_amount,
                                     invoice_no)
                values (?, ?, ?, ?, ?, ?, 0, 0, ?)
                """,
                values(wanted.stream()
                        .filter(invoice -> !known.contains(invoice.invoiceNo()))
                        .toList()));
        batch.batchUpdate(
                """
                update invoice set customer_id = ?, order_no = ?, issued_on = ?, due_on = ?, currency = ?, amount = ?,
                                   version = version + 1
                where invoice_no = ?
                """,
                values(wanted.stream()
                        .filter(invoice -> known.contains(invoice.invoiceNo()))
                        .toList()));
    }

    void writePayments(Collection<Payment> wanted, Set<String> known) {
        batch.batchUpdate(
                """
                insert into payment (invoice_id, paid_on, currency, amount, base_amount, payment_no)
                values ((select id from invoice where invoice_no = ?), ?, ?, ?, 0, ?)
                """,
                paid(wanted.stream()
                        .filter(payment -> !known.contains(payment.paymentNo()))
                        .toList()));
        batch.batchUpdate(
                """
                update payment set invoice_id = (select id from invoice where invoice_no = ?), paid_on = ?, currency = ?,
                                   amount = ?, version = version + 1
                where payment_no = ?
                """,
                paid(wanted.stream()
                        .filter(payment -> known.contains(payment.paymentNo()))
                        .toList()));
    }

    void remove(String table, Collection<String> numbers) {
        for (var some : pieces(numbers)) {
            jdbc.sql("delete from %1$s where %1$s_no in (:numbers)".formatted(table))
                    .param("numbers", some)
                    .update();
        }
    }

    /** Numbers of those among the invoices that have payments. */
    Set<String> paid(Collection<String> invoiceNos) {
        return pieces(invoiceNos).stream()
                .flatMap(some -> jdbc.sql("""
                                select distinct i.invoice_no from invoice i join payment p on p.invoice_id = i.id
                                where i.invoice_no in (:numbers)
                                """).param("numbers", some).query(String.class).list().stream())
                .collect(Collectors.toSet());
    }

    private static List<Object[]> values(List<Invoice> invoices) {
        return invoices.stream()
                .map(invoice -> new Object[] {
                    invoice.customerId(),
                    invoice.orderNo(),
                    invoice.issuedOn(),
                    invoice.dueOn(),
                    invoice.currency(),
                    invoice.amount(),
                    invoice.invoiceNo()
                })
                .toList();
    }

    private static List<Object[]> paid(List<Payment> payments) {
        return payments.stream()
                .map(payment -> new Object[] {
                    payment.invoiceNo(), payment.paidOn(), payment.currency(), payment.amount(), payment.paymentNo()
                })
                .toList();
    }

    static Invoice invoice(ResultSet row, int n) throws SQLException {
        return new Invoice(
                row.getString("invoice_no"),
                row.getLong("customer_id"),
                row.getString("order_no"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("currency"),
                amount(row));
    }

    static Payment payment(ResultSet row, int n) throws SQLException {
        return new Payment(
                row.getString("payment_no"),
                row.getString("invoice_no"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("currency"),
                amount(row));
    }

    private static BigDecimal amount(ResultSet row) throws SQLException {
        return row.getBigDecimal("amount");
    }
}
