package io.startier.demonstration;

import io.startier.sales.Order;
import io.startier.sales.OrderBook;
import io.startier.sales.OrderLine;
import io.startier.sales.Products;
import io.startier.settings.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes rates, products and orders, numbered in the order of their dates. */
@Component
class DemoBook {

    private final JdbcTemplate jdbc;
    private final Products products;
    private final OrderBook book;

    DemoBook(JdbcTemplate jdbc, Products products, OrderBook book) {
        this.jdbc = jdbc;
        this.products = products;
        this.book = book;
    }

    record Numbered(String number, DemoOrder order) {}

    /** By date, as they are booked. */
    List<Numbered> write(ExchangeRates.Table rates, LocalDate today, Map<String, Long> customerIds) {
        var rows = new ArrayList<Object[]>();
        rates.rates()
                .forEach((currency, dated) ->
                        dated.forEach((day, rate) -> rows.add(new Object[] {currency, day, rate})));
        jdbc.batchUpdate("insert into exchange_rate (currency, rated_on, rate) values (?, ?, ?)", rows);
        products.add(DemoProduct.all().stream()
                .map(product -> new Products.Product(product.code(), product.name(), product.category()))
                .toList());
        var orders = numbered(new DemoOrders(today, rates).all());
        book.settle(book.write(lines(orders, customerIds)));
        return orders;
    }

    private static List<Numbered> numbered(List<DemoOrder> orders) {
        var numbers = new HashMap<String, Integer>();
        return orders.stream()
                .map(order -> {
                    var series =
                            (order.isCredit() ? "CN-" : "SO-") + order.date().getYear() + "-";
                    return new Numbered(series + "%05d".formatted(numbers.merge(series, 1, Integer::sum)), order);
                })
                .toList();
    }

    private static List<OrderLine> lines(List<Numbered> orders, Map<String, Long> customerIds) {
        var lines = new ArrayList<OrderLine>();
        for (var numbered : orders) {
            var order = numbered.order();
            var number = numbered.number();
            var head = new Order(
                    number,
                    customerIds.get(order.customer().code()),
                    order.date(),
                    order.currency(),
                    null,
                    order.status());
            for (var line : order.lines()) {
                lines.add(orderLine(head, lines.isEmpty() ? 1 : lineNo(lines.get(lines.size() - 1), number), line));
            }
        }
        return lines;
    }

    private static int lineNo(OrderLine before, String number) {
        return before.order().orderNo().equals(number) ? before.lineNo() + 1 : 1;
    }

    private static OrderLine orderLine(Order order, int lineNo, DemoOrder.Line line) {
        return new OrderLine(
                order,
                lineNo,
                line.product().code(),
                line.product().category(),
                BigDecimal.valueOf(line.quantity()),
                line.amount(),
                line.cost());
    }
}
