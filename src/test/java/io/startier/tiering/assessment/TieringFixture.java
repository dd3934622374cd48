package io.startier.tiering.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers with figures, written straight into the tables that other modules keep. */
@Component
public class TieringFixture {

    private static final AtomicInteger ORDER = new AtomicInteger();

    private final JdbcClient jdbc;

    TieringFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody and nothing: for tests that look at everybody. */
    public void clear() {
        for (var table : new String[] {
            "assessment_result",
            "assessment",
            "assessment_request",
            "customer_year",
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
        var amount = new BigDecimal(sales);
        jdbc.sql("""
                        insert into customer_year
                        (customer_id, fiscal_year, orders, first_order, last_order, sales, costed_sales, cost)
                        values (?, ?, 1, ?, ?, ?, ?, ?)
                        """)
                .params(
                        customerId,
                        year,
                        LocalDate.of(year, 6, 1),
                        LocalDate.of(year, 6, 1),
                        amount,
                        amount,
                        amount.multiply(new BigDecimal("0.8")))
                .update();
    }

    public void order(long customerId, LocalDate day, String amount) {
        order(customerId, day, amount, "CONFIRMED");
    }

    public void order(long customerId, LocalDate day, String amount, String status) {
        jdbc.sql("""
                        insert into sales_order
                        (order_no, customer_id, ordered_on, currency, status, base_amount, costed_amount, base_cost)
                        values (?, ?, ?, 'USD', ?, ?, 0, 0)
                        """)
                .params("T" + ORDER.incrementAndGet(), customerId, day, status, new BigDecimal(amount))
                .update();
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
