package io.startier.importing;

import io.startier.sales.Order;
import io.startier.sales.OrderBook;
import io.startier.sales.OrderStatus;
import io.startier.shared.Conflict;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the lines of an order share. */
@Component
class OrderImport implements RecordStore {

    private final OrderBook book;
    private final CustomerLookup customers;

    OrderImport(OrderBook book, CustomerLookup customers) {
        this.book = book;
        this.customers = customers;
    }

    @Override
    public RecordType type() {
        return RecordType.ORDER;
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        book.open();
        var orders = book.orders(keys);
        var codes =
                customers.codes(orders.values().stream().map(Order::customerId).toList());
        var found = new HashMap<String, Fields>();
        orders.forEach((orderNo, order) -> found.put(orderNo, fields(order, codes.get(order.customerId()))));
        return found;
    }

    @Override
    public void write(List<Change> changes, Load load) {
        var ids = customers.ids(
                changes.stream().map(change -> change.after().get("customer")).toList());
        load.touched()
                .addAll(book.writeOrders(
                        changes.stream().map(change -> order(change, ids)).toList()));
    }

    /** The book drops an order with its last line; one that is still there has lines of somebody else's. */
    @Override
    public void remove(List<String> keys, Load load) {
        var left = book.orders(keys).keySet();
        if (!left.isEmpty()) {
            throw new Conflict("import.undo.later", left.iterator().next());
        }
    }

    @Override
    public void settle(Load load) {
        book.settle(Set.copyOf(load.touched()));
    }

    private static Fields fields(Order order, String customer) {
        return Fields.none()
                .with("customer", customer)
                .with("date", order.orderedOn())
                .with("currency", order.currency())
                .with("rate", order.ownRate())
                .with("status", order.status());
    }

    private static Order order(Change change, Map<String, Long> customerIds) {
        var fields = change.after();
        var customerId = customerIds.get(fields.get("customer"));
        if (customerId == null) {
            throw new Conflict("import.gone", fields.get("customer"));
        }
        return new Order(
                change.key(),
                customerId,
                LocalDate.parse(fields.get("date")),
                fields.get("currency"),
                fields.number("rate"),
                OrderStatus.valueOf(fields.get("status")));
    }
}
