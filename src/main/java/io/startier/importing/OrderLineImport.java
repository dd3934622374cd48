package io.startier.importing;

import io.startier.sales.Order;
import io.startier.sales.OrderBook;
import io.startier.sales.OrderLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lines of orders; their orders are written before them. */
@Component
class OrderLineImport implements RecordStore {

    private final OrderBook book;

    OrderLineImport(OrderBook book) {
        this.book = book;
    }

    @Override
    public RecordType type() {
        return RecordType.ORDER_LINE;
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        var found = new HashMap<String, Fields>();
        book.find(keys.stream().map(OrderLineKeys::of).toList())
                .values()
                .forEach(line -> found.put(OrderLineKeys.key(line.order().orderNo(), line.lineNo()), fields(line)));
        return found;
    }

    @Override
    public void write(List<Change> changes, Load load) {
        var orders = book.orders(changes.stream()
                .map(change -> OrderLineKeys.of(change.key()).orderNo())
                .toList());
        load.touched()
                .addAll(book.write(
                        changes.stream().map(change -> line(change, orders)).toList()));
    }

    @Override
    public void remove(List<String> keys, Load load) {
        load.touched().addAll(book.remove(keys.stream().map(OrderLineKeys::of).toList()));
    }

    private static Fields fields(OrderLine line) {
        return Fields.none()
                .with("product", line.productCode())
                .with("category", line.category())
                .with("quantity", line.quantity())
                .with("amount", line.amount())
                .with("cost", line.cost());
    }

    private static OrderLine line(Change change, Map<String, Order> orders) {
        var key = OrderLineKeys.of(change.key());
        var fields = change.after();
        return new OrderLine(
                orders.get(key.orderNo()),
                key.lineNo(),
                fields.get("product"),
                fields.get("category"),
                fields.number("quantity"),
                fields.number("amount"),
                fields.number("cost"));
    }
}
