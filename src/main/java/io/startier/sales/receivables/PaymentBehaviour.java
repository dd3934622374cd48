package io.startier.sales.receivables;

import io.startier.shared.Times;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a customer pays, for modules that show it beside something else (row S3). The caller has seen to the scope. */
@Component
public class PaymentBehaviour {

    private static final ReceivablesFilter ALL = new ReceivablesFilter(null, null, null);

    private final PaymentSums sums;
    private final JdbcClient jdbc;
    private final Times times;

    PaymentBehaviour(PaymentSums sums, JdbcClient jdbc, Times times) {
        this.sums = sums;
        this.jdbc = jdbc;
        this.times = times;
    }

    /** Over all invoices due by today, in base currency. */
    public PaymentFigures of(long customerId) {
        return sums.of(customerId, ALL, times.today());
    }

    /** All that the customer owes, due or not, in base currency. */
    public BigDecimal open(long customerId) {
        return jdbc.sql("select coalesce(sum(open_amount), 0) from invoice where customer_id = ?")
                .param(customerId)
                .query(BigDecimal.class)
                .single();
    }
}
