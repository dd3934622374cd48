package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A class of a model with its customers of the selection.
 *
 * @param label as the reader calls it; {@code policy} how its customers are to be treated, null where nothing is laid down
 * @param shareOfCustomers of those that are classed, {@code share} of their sales, 0–1
 */
record ScoredClass(
        String value,
        String label,
        String policy,
        long customers,
        BigDecimal shareOfCustomers,
        BigDecimal sales,
        BigDecimal share) {

    /** What a class is called and how it is treated. */
    record Name(String value, String label, String policy) {}

    static <T> List<ScoredClass> of(
            List<Name> names, List<T> customers, Function<T, String> classOf, Function<T, BigDecimal> sales) {
        var all = sum(customers, sales, one -> true);
        return names.stream()
                .map(name -> {
                    Predicate<T> members = one -> name.value().equals(classOf.apply(one));
                    long count = customers.stream().filter(members).count();
                    var amount = sum(customers, sales, members);
                    return new ScoredClass(
                            name.value(),
                            name.label(),
                            name.policy(),
                            count,
                            Shares.of(count, customers.size()),
                            amount,
                            Shares.of(amount, all));
                })
                .toList();
    }

    private static <T> BigDecimal sum(List<T> customers, Function<T, BigDecimal> sales, Predicate<T> wanted) {
        return customers.stream().filter(wanted).map(sales).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
