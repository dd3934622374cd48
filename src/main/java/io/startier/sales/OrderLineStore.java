package io.startier.sales;

import io.startier.settings.ExchangeRates;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code order_line}, a thousand at a time. */
@Component
class OrderLineStore {

    private static final String FIND = """
            select o.order_no, o.customer_id, o.ordered_on, o.currency, o.own_rate, o.status,
                   l.line_no, p.code as product_code, l.category, l.quantity, l.amount, l.cost
            from sales_order o
            join order_line l on l.order_id = o.id
            left join product p on p.id = l.product_id
            where o.order_no in (:numbers)
            """;

    private static final String INSERT = """
            insert into order_line (product_id, category, quantity, amount, cost, base_amount, base_cost, order_id, line_no)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update order_line set product_id = ?, category = ?, quantity = ?, amount = ?, cost = ?, base_amount = ?,
                                  base_cost = ?
            where order_id = ? and line_no = ?
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    OrderLineStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Map<OrderLine.Key, OrderLine> find(Collection<OrderLine.Key> keys) {
        var wanted = new HashSet<>(keys);
        var found = new HashMap<OrderLine.Key, OrderLine>();
        for (var some : Chunks.of(numbersOf(keys))) {
            jdbc.sql(FIND).param("numbers", some).query(row -> {
                var line = lineOf(row);
                if (wanted.contains(line.key())) {
                    found.put(line.key(), line);
                }
            });
        }
        return found;
    }

    void write(List<OrderLine> lines, Map<String, OrderStore.Booked> orders, ExchangeRates.Table rates) {
        var known = find(lines.stream().map(OrderLine::key).toList()).keySet();
        var products = productIds(lines);
        var added = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        for (var line : lines) {
            var target = known.contains(line.key()) ? changed : added;
            target.add(values(line, products, orders.get(line.order().orderNo()).id(), rates));
        }
        batch.batchUpdate(INSERT, added);
        batch.batchUpdate(UPDATE, changed);
    }

    void remove(List<OrderLine.Key> keys, Map<String, OrderStore.Booked> orders) {
        batch.batchUpdate(
                "delete from order_line where order_id = ? and line_no = ?",
                keys.stream()
                        .filter(key -> orders.containsKey(key.orderNo()))
                        .map(key -> new Object[] {orders.get(key.orderNo()).id(), key.lineNo()})
                        .toList());
    }

    private static Object[] values(
            OrderLine line, Map<String, Long> products, long orderId, ExchangeRates.Table rates) {
        var order = line.order();
        var rate = order.ownRate() != null
                ? order.ownRate()
                : rates.rate(order.currency(), order.orderedOn()).orElseThrow();
        return new Object[] {
            line.productCode() == null ? null : products.get(line.productCode()),
            line.category(),
            line.quantity(),
            line.amount(),
            line.cost(),
            ExchangeRates.Table.convert(line.amount(), rate),
            line.cost() == null ? null : ExchangeRates.Table.convert(line.cost(), rate),
            orderId,
            line.lineNo()
        };
    }

    private Map<String, Long> productIds(List<OrderLine> lines) {
        var codes = new HashSet<String>();
        lines.stream().map(OrderLine::productCode).filter(code -> code != null).forEach(codes::add);
        var ids = new HashMap<String, Long>();
        for (var some : Chunks.of(codes)) {
            jdbc.sql("select code, id from product where code in (:codes)")
                    .param("codes", some)
                    .query(row -> {
                        ids.put(row.getString(1), row.getLong(2));
                    });
        }
        return ids;
    }

    private static Set<String> numbersOf(Collection<OrderLine.Key> keys) {
        var numbers = new HashSet<String>();
        keys.forEach(key -> numbers.add(key.orderNo()));
        return numbers;
    }

    private static OrderLine lineOf(ResultSet row) throws SQLException {
        var order = new Order(
                row.getString("order_no"),
                row.getLong("customer_id"),
                row.getObject("ordered_on", LocalDate.class),
                row.getString("currency"),
                row.getBigDecimal("own_rate"),
                OrderStatus.valueOf(row.getString("status")));
        BigDecimal cost = row.getBigDecimal("cost");
        return new OrderLine(
                order,
                row.getInt("line_no"),
                row.getString("product_code"),
                row.getString("category"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("amount"),
                cost);
    }
}
