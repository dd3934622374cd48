package io.startier.dashboard;

import io.startier.tiering.priority.Precedence;
import io.startier.tiering.priority.Precedence.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Customers side by side, and who of them goes first (row T15).
 *
 * @param basis null before the first assessment
 * @param customers in the order in which they were asked for
 * @param order first to last
 */
record Comparison(Basis basis, List<Compared> customers, List<Place> order) {

    /**
     * @param reason why it goes before the next one, null for the last
     * @param difference economic profits of the two: difference ÷ the higher one; null where that is nothing or unknown
     */
    record Place(int place, Compared customer, Compared next, Reason reason, BigDecimal difference) {}

    static Comparison of(Basis basis, List<Compared> customers) {
        Map<String, Compared> byCode = customers.stream().collect(Collectors.toMap(Compared::code, one -> one));
        var ranked = Precedence.rank(customers.stream().map(Compared::contender).toList());
        var order = IntStream.range(0, ranked.size())
                .mapToObj(i -> place(
                        i + 1,
                        byCode.get(ranked.get(i).contender().code()),
                        i + 1 < ranked.size()
                                ? byCode.get(ranked.get(i + 1).contender().code())
                                : null,
                        ranked.get(i).overNext()))
                .toList();
        return new Comparison(basis, customers, order);
    }

    private static Place place(int place, Compared customer, Compared next, Reason reason) {
        return new Place(place, customer, next, reason, next == null ? null : difference(customer, next));
    }

    private static BigDecimal difference(Compared one, Compared other) {
        if (one.economicProfit() == null || other.economicProfit() == null) {
            return null;
        }
        var higher = one.economicProfit().max(other.economicProfit()).abs();
        var difference = one.economicProfit().subtract(other.economicProfit()).abs();
        return higher.signum() == 0 ? null : Shares.of(difference, higher);
    }
}
