package io.startier.sales;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code sales_order}, a thousand at a time. */
@Component
class OrderStore {

    /** An order with the id under which it is kept. */
    record Booked(long id, Order order) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    OrderStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Map<String, Booked> find(Collection<String> orderNos) {
        var found = new HashMap<String, Booked>();
        for (var some : Chunks.of(orderNos)) {
            jdbc.sql("""
                            select id, order_no, customer_id, ordered_on, currency, own_rate, status
                            from sales_order where order_no in (:numbers)
                            """).param("numbers", some).query(row -> {
                var order = new Order(
                        row.getString("order_no"),
                        row.getLong("customer_id"),
                        row.getObject("ordered_on", LocalDate.class),
                        row.getString("currency"),
                        row.getBigDecimal("own_rate"),
                        OrderStatus.valueOf(row.getString("status")));
                found.put(order.orderNo(), new Booked(row.getLong("id"), order));
            });
        }
        return found;
    }

    /** Adds the new ones, changes the different ones; returns the ids of those changed. */
    List<Long> write(Collection<Order> wanted, Map<String, Booked> before) {
        var fresh = wanted.stream()
                .filter(order -> !before.containsKey(order.orderNo()))
                .toList();
        var different = wanted.stream()
                .filter(order -> before.containsKey(order.orderNo()))
                .filter(order -> !order.sameAs(before.get(order.orderNo()).order()))
                .toList();
        insert(fresh);
        update(different);
        return different.stream().map(order -> before.get(order.orderNo()).id()).toList();
    }

    private void insert(List<Order> orders) {
        batch.batchUpdate(
                """
                insert into sales_order (order_no, customer_id, ordered_on, currency, own_rate, status,
                                         base_amount, costed_amount, base_cost)
                values (?, ?, ?, ?, ?, ?, 0, 0, 0)
                """,
                orders.stream()
                        .map(order -> new Object[] {
                            order.orderNo(),
                            order.customerId(),
                            order.orderedOn(),
                            order.currency(),
                            order.ownRate(),
                            order.status().name()
                        })
                        .toList());
    }

    private void update(List<Order> orders) {
        batch.batchUpdate(
                """
                update sales_order set customer_id = ?, ordered_on = ?, currency = ?, own_rate = ?, status = ?
                where order_no = ?
                """,
                orders.stream()
                        .map(order -> new Object[] {
                            order.customerId(),
                            order.orderedOn(),
                            order.currency(),
                            order.ownRate(),
                            order.status().name(),
                            order.orderNo()
                        })
                        .toList());
    }

    void removeEmpty(Map<String, ?> ids) {
        jdbc.sql("""
                        delete from sales_order where id in (:ids)
                        and not exists (select 1 from order_line l where l.order_id = sales_order.id)
                        """).params(ids).update();
    }
}
