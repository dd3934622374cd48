package io.startier.tiering.assessment;

import io.startier.tiering.method.CostDays;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Invoices;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.OrderDays;
import io.startier.tiering.method.Scores;
import io.startier.tiering.method.Survey;
import io.startier.tiering.method.TieringMethod;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Customers as they all were at one moment: some hundred bytes each, so that they can be looked at again and again without
 * being read again.
 *
 * @param customers in the order of their codes, as what is known of them in the other lists
 */
record Census(
        List<Facts.Customer> customers,
        List<OrderDays> orders,
        List<Invoices> invoices,
        List<CostDays> services,
        List<Scores> scores) {

    private static final int AT_ONCE = 1_000;

    int size() {
        return customers.size();
    }

    /**
     * What each method makes of everybody together.
     *
     * @param watch called now and then
     */
    List<Grading> survey(List<TieringMethod> methods, Occasion occasion, Runnable watch) {
        var surveys = methods.stream().map(method -> method.begin(occasion)).toList();
        lookAtSome(occasion, some -> {
            watch.run();
            surveys.parallelStream().forEach(survey -> some.forEach(survey::see));
        });
        return surveys.parallelStream().map(Survey::finish).toList();
    }

    /** Shows one after the other. */
    void look(Occasion occasion, Consumer<Facts> reader) {
        lookAtSome(occasion, some -> some.forEach(reader));
    }

    /** Shows them a thousand at a time; the figures of the next ones are added up meanwhile. */
    private void lookAtSome(Occasion occasion, Consumer<List<Facts>> reader) {
        var next = later(0, occasion);
        for (int from = 0; from < size(); from += AT_ONCE) {
            var some = next.join();
            next = later(from + AT_ONCE, occasion);
            reader.accept(some);
        }
    }

    private CompletableFuture<List<Facts>> later(int from, Occasion occasion) {
        return CompletableFuture.supplyAsync(() -> some(from, AT_ONCE, occasion));
    }

    /** So many from the place {@code from} on, or those that are left. */
    List<Facts> some(int from, int count, Occasion occasion) {
        return IntStream.range(from, Math.min(from + count, size()))
                .mapToObj(i -> facts(i, occasion))
                .toList();
    }

    private Facts facts(int i, Occasion occasion) {
        return Facts.of(customers.get(i), orders.get(i), invoices.get(i), services.get(i), scores.get(i), occasion);
    }
}
