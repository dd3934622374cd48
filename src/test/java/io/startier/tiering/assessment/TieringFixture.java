package io.startier.tiering.assessment;

import io.startier.sales.CustomerFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers with figures, written straight into the tables that other modules keep. */
@Component
public class TieringFixture {

    private static final AtomicInteger ORDER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final CustomerFigures figures;
    private final TransactionTemplate transaction;

    TieringFixture(JdbcClient jdbc, CustomerFigures figures, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.transaction = transaction;
    }

    /** Nobody and nothing: for tests that look at everybody. */
    public void clear() {
        for (var table : new String[] {
            "assessment_result",
            "assessment",
            "assessment_request",
            "customer_year",
            "order_history",
            "sales_order",
            "customer_potential",
            "customer"
        }) {
            jdbc.sql("delete from " + table).update();
        }
    }

    public long customer(String code) {
        return customer(code, null, null);
    }

    public long customer(String code, Long ownerId, Long teamId) {
        jdbc.sql("""
                        insert into customer (code, name, stage, owner_id, team_id, search_text, created_at, updated_at)
                        values (:code, :code, 'ACTIVE', :owner, :team, :code, current_timestamp, current_timestamp)
                        """)
                .param("code", code)
                .param("owner", ownerId)
                .param("team", teamId)
                .update();
        return id(code);
    }

    public long id(String code) {
        return jdbc.sql("select id from customer where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    /** A customer with sales, one order a year and a profit of a fifth. */
    public long customer(String code, Map<Integer, String> salesByYear) {
        long id = customer(code);
        salesByYear.forEach((year, sales) -> year(id, year, sales));
        return id;
    }

    public void year(long customerId, int year, String sales) {
        order(customerId, LocalDate.of(year, 6, 1), sales, sales, "CONFIRMED");
    }

    public void order(long customerId, LocalDate day, String amount) {
        order(customerId, day, amount, "CONFIRMED");
    }

    public void order(long customerId, LocalDate day, String amount, String status) {
        order(customerId, day, amount, "0", status);
    }

    private void order(long customerId, LocalDate day, String amount, String costedAmount, String status) {
        var costed = new BigDecimal(costedAmount);
        jdbc.sql("""
                        insert into sales_order
                        (order_no, customer_id, ordered_on, currency, status, base_amount, costed_amount, base_cost)
                        values (?, ?, ?, 'USD', ?, ?, ?, ?)
                        """)
                .params(
                        "T" + ORDER.incrementAndGet(),
                        customerId,
                        day,
                        status,
                        new BigDecimal(amount),
                        costed,
                        costed.multiply(new BigDecimal("0.8")))
                .update();
        transaction.executeWithoutResult(done -> figures.refresh(Set.of(customerId)));
    }

    /** All orders of the customer are of this amount now. */
    public void sellInstead(long customerId, String amount) {
        transaction.executeWithoutResult(done -> {
            jdbc.sql("update sales_order set base_amount = ? where customer_id = ?")
                    .params(new BigDecimal(amount), customerId)
                    .update();
            figures.refresh(Set.of(customerId));
        });
    }

    public void potential(long customerId, LocalDate day, String amount) {
        jdbc.sql("""
                        insert into customer_potential
                        (customer_id, estimated_on, amount, currency, base_amount, confidence, author, recorded_at)
                        values (:customer, :day, :amount, 'USD', :amount, 'HIGH', 'Test', current_timestamp)
                        """)
                .param("customer", customerId)
                .param("day", day)
                .param("amount", new BigDecimal(amount))
                .update();
    }

    public long team(String code) {
        jdbc.sql("insert into team (code, name) values (:code, :code)")
                .param("code", code)
                .update();
        return jdbc.sql("select id from team where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }
}
