package io.startier.tiering.assessment;

import io.startier.tiering.method.CostDays;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Invoices;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.OrderDays;
import io.startier.tiering.method.Scores;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Customers as they all were at one moment, kept as the short texts that the database holds: some hundred bytes each, so that
 * they can be looked at again and again without being read again.
 *
 * @param customers in the order of their codes
 * @param orders texts by customer, as the others; customers without any have none
 */
record Census(
        List<Facts.Customer> customers,
        Map<Long, String> orders,
        Map<Long, String> invoices,
        Map<Long, String> activities,
        Map<Long, String> scores) {

    private static final int AT_ONCE = 1_000;

    int size() {
        return customers.size();
    }

    /** Shows one after the other; the next ones are read from their texts meanwhile. */
    void look(Occasion occasion, Consumer<Facts> reader) {
        var next = read(0, occasion);
        for (int from = 0; from < size(); from += AT_ONCE) {
            var some = next.join();
            next = read(from + AT_ONCE, occasion);
            some.forEach(reader);
        }
    }

    private CompletableFuture<List<Facts>> read(int from, Occasion occasion) {
        var some = customers.subList(Math.min(from, size()), Math.min(from + AT_ONCE, size()));
        return CompletableFuture.supplyAsync(
                () -> some.stream().map(customer -> facts(customer, occasion)).toList());
    }

    private Facts facts(Facts.Customer customer, Occasion occasion) {
        var asOf = occasion.asOf();
        return Facts.of(
                customer,
                OrderDays.read(orders.get(customer.id()), asOf),
                Invoices.read(invoices.get(customer.id()), asOf),
                CostDays.read(activities.get(customer.id()), asOf),
                Scores.read(scores.get(customer.id()), asOf),
                occasion);
    }
}
