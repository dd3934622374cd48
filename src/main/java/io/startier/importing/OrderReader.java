package io.startier.importing;

import io.startier.sales.Order;
import io.startier.sales.OrderBook;
import io.startier.sales.OrderStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders, one line of an order in each row (rows S1, S2). */
@Component
class OrderReader implements RowReader {

    private final CustomerLookup customers;
    private final OrderBook book;

    OrderReader(CustomerLookup customers, OrderBook book) {
        this.customers = customers;
        this.book = book;
    }

    @Override
    public Kind kind() {
        return Kind.ORDERS;
    }

    @Override
    public List<Entry> read(Cells cells, Load load) {
        cells.require("order_no", "customer_code", "date", "currency", "amount");
        var orderNo = cells.key("order_no");
        var order = order(cells, load);
        var line = line(cells, order.get("currency"), load);
        return List.of(
                new Entry(RecordType.ORDER, orderNo, order, Fields.none().with("status", OrderStatus.CONFIRMED)),
                new Entry(RecordType.ORDER_LINE, OrderLineKeys.key(orderNo, cells.whole("line_no", 1)), line));
    }

    private static Fields order(Cells cells, Load load) {
        var date = cells.date("date");
        var currency = cells.currency("currency");
        var rate = cells.rate("rate");
        if (date != null && date.isAfter(load.today().plusDays(1))) {
            cells.fault("date", "future");
        }
        requireRate(cells, date, currency, rate, load);
        return Fields.none()
                .with("customer", cells.key("customer_code"))
                .with("date", date)
                .with("currency", currency)
                .with("rate", rate)
                .with("status", cells.word("status", OrderStatus.class));
    }

    private static void requireRate(Cells cells, LocalDate date, String currency, BigDecimal rate, Load load) {
        if (cells.isSound()
                && rate == null
                && date != null
                && currency != null
                && load.rates().rate(currency, date).isEmpty()) {
            cells.fault("currency", "noRate", currency, date.toString());
        }
    }

    private static Fields line(Cells cells, String currency, Load load) {
        var product = cells.key("product_code");
        if (product != null && !load.products().containsKey(product)) {
            cells.fault("product_code", "product");
        }
        var amount = cells.number("amount");
        var cost = cells.number("cost");
        cells.requireDecimals("amount", amount, currency);
        cells.requireDecimals("cost", cost, currency);
        return Fields.none()
                .with("product", product)
                .with("category", cells.text("category"))
                .with("quantity", cells.number("quantity"))
                .with("amount", amount)
                .with("cost", cost);
    }

    /** Nobody's order can be taken over by loading its number for another team's customer. */
    @Override
    public void check(List<Candidate> candidates, Load load) {
        customers.require("customer_code", candidates, load);
        if (load.scope().everything()) {
            return;
        }
        var numbers = new HashSet<String>();
        candidates.forEach(candidate -> numbers.add(orderNo(candidate)));
        var booked = book.orders(numbers);
        var codes =
                customers.codes(booked.values().stream().map(Order::customerId).toList());
        var mine = customers.find(codes.values(), load.scope());
        for (var candidate : candidates) {
            var order = booked.get(orderNo(candidate));
            if (order != null && !mine.containsKey(codes.get(order.customerId()))) {
                candidate.cells().fault("order_no", "taken");
            }
        }
    }

    private static String orderNo(Candidate candidate) {
        return candidate.entries().get(0).key();
    }
}
