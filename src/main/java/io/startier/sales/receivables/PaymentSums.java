package io.startier.sales.receivables;

import io.startier.sales.receivables.PaymentFigures.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up how a customer pays, in base currency: the database by days, so that no invoice need be held. */
@Component
class PaymentSums {

    private static final String PAID = """
            select i.due_on, p.paid_on as settled_on, sum(p.base_amount) as amount
            from invoice i join payment p on p.invoice_id = i.id where %s group by i.due_on, p.paid_on
            """;

    private static final String OPEN = """
            select i.due_on, cast(:today as date) as settled_on, sum(i.open_amount) as amount
            from invoice i where %s and i.open_amount > 0 group by i.due_on
            """;

    private static final ReceivablesFilter ALL = new ReceivablesFilter(null, null, null);

    private final JdbcClient jdbc;

    PaymentSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rates over what is asked for and due by today; what is overdue, whenever it was due. */
    PaymentFigures of(long customerId, ReceivablesFilter filter, LocalDate today) {
        var asked = due(customerId, filter, today);
        return PaymentFigures.of(
                jdbc.sql("select coalesce(sum(i.base_amount), 0) from invoice i where " + asked.sql())
                        .params(asked.parameters())
                        .query(BigDecimal.class)
                        .single(),
                parts(PAID, asked),
                parts(OPEN, asked),
                parts(OPEN, due(customerId, ALL, today)));
    }

    private static Asked due(long customerId, ReceivablesFilter filter, LocalDate today) {
        return Asked.ofPeriod(customerId, filter).and("i.due_on <= :today", "today", today);
    }

    private List<Part> parts(String sql, Asked asked) {
        return jdbc.sql(sql.formatted(asked.sql()))
                .params(asked.parameters())
                .query(Part.class)
                .list();
    }
}
