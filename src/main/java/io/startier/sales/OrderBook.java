package io.startier.sales;

import io.startier.settings.ExchangeRates;
import io.startier.shared.Invalid;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book of orders, written in bulk (rows S1, S2). Whatever writes belongs to the caller's transaction; after the last of them
 * {@link #settle} brings the customers' figures up to date and tells the others.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OrderBook {

    private final OrderStore orders;
    private final OrderLineStore lines;
    private final Conversion conversion;
    private final ExchangeRates rates;
    private final CustomerFigures figures;
    private final OrderBookLock lock;
    private final ApplicationEventPublisher events;

    OrderBook(
            OrderStore orders,
            OrderLineStore lines,
            Conversion conversion,
            ExchangeRates rates,
            CustomerFigures figures,
            OrderBookLock lock,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.lines = lines;
        this.conversion = conversion;
        this.rates = rates;
        this.figures = figures;
        this.lock = lock;
        this.events = events;
    }

    /** Waits until nobody else writes in the book, until the end of the transaction. */
    public void open() {
        lock.hold();
    }

    /** The booked ones among the keys. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<OrderLine.Key, OrderLine> find(Collection<OrderLine.Key> keys) {
        return lines.find(keys);
    }

    /** The booked ones among the order numbers. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, Order> orders(Collection<String> orderNos) {
        var found = new HashMap<String, Order>();
        orders.find(orderNos).forEach((orderNo, booked) -> found.put(orderNo, booked.order()));
        return found;
    }

    /**
     * Books what the lines of orders share: new orders are added, and the lines of changed ones are converted anew.
     *
     * @return the customers whose figures are now out of date, former customers of an order among them
     * @throws Invalid when there is no rate for a currency on a day; nothing is ever counted as zero
     */
    public Set<Long> writeOrders(Collection<Order> all) {
        lock.hold();
        var table = rates.table();
        all.forEach(order -> requireRate(order, table));
        var touched = new HashSet<Long>();
        for (var some : Chunks.of(all)) {
            var before = orders.find(some.stream().map(Order::orderNo).toList());
            var changed = orders.write(some, before);
            if (!changed.isEmpty()) {
                conversion.lines("o.id in (:ids)", Map.of("ids", changed));
                conversion.sums("o.id in (:ids)", Map.of("ids", changed));
            }
            before.values().forEach(order -> touched.add(order.order().customerId()));
            some.forEach(order -> touched.add(order.customerId()));
        }
        return touched;
    }

    /**
     * Books the lines: new ones are added, known ones (same order number and line number) take the new values, and so does
     * their order. Lines that are not named stay.
     *
     * @return the customers whose figures are now out of date
     * @throws Invalid when there is no rate for a currency on a day; nothing is ever counted as zero
     */
    public Set<Long> write(Collection<OrderLine> all) {
        lock.hold();
        var table = rates.table();
        var touched = new HashSet<Long>();
        for (var some : Chunks.of(all)) {
            touched.addAll(writeSome(some, table));
        }
        return touched;
    }

    /**
     * Takes the lines out of the book, and orders that have none left.
     *
     * @return the customers whose figures are now out of date
     */
    public Set<Long> remove(Collection<OrderLine.Key> keys) {
        lock.hold();
        var touched = new HashSet<Long>();
        for (var some : Chunks.of(keys)) {
            var booked = orders.find(some.stream().map(OrderLine.Key::orderNo).toList());
            lines.remove(some, booked);
            booked.values().forEach(order -> touched.add(order.order().customerId()));
            var ids = Map.of("ids", idsOf(booked));
            orders.removeEmpty(ids);
            conversion.sums("o.id in (:ids)", ids);
        }
        return touched;
    }

    /** Ends the work on the book: the customers' figures follow it, and {@link OrdersChanged} tells so. */
    public void settle(Set<Long> customerIds) {
        if (!customerIds.isEmpty()) {
            figures.refresh(customerIds);
            events.publishEvent(new OrdersChanged(Set.copyOf(customerIds)));
        }
    }

    private Set<Long> writeSome(List<OrderLine> some, ExchangeRates.Table table) {
        var wanted = new HashMap<String, Order>();
        some.forEach(line -> wanted.put(line.order().orderNo(), line.order()));
        var touched = writeOrders(wanted.values());
        var booked = orders.find(wanted.keySet());
        lines.write(some, booked, table);
        conversion.sums("o.id in (:ids)", Map.of("ids", idsOf(booked)));
        return touched;
    }

    private static List<Long> idsOf(Map<String, OrderStore.Booked> booked) {
        return booked.values().stream().map(OrderStore.Booked::id).toList();
    }

    private static void requireRate(Order order, ExchangeRates.Table table) {
        if (order.ownRate() == null
                && table.rate(order.currency(), order.orderedOn()).isEmpty()) {
            throw new Invalid(
                    "currency",
                    "sales.rate.missing",
                    order.currency(),
                    order.orderedOn().toString());
        }
    }
}
