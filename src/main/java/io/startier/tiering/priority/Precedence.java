package io.startier.tiering.priority;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who goes first (row T15): higher economic profit; within 5 % of each other the better payer, then the higher star in force,
 * then the code. Two profits are within 5 % when their difference is at most 5 % of the higher one, whatever its sign.
 *
 * <p>Of more than two, each place goes to the best of those within 5 % of the highest profit that is left. So every customer
 * has a reason over the next one, even where three lie 4 % apart and the first and last 8 %.
 */
public final class Precedence {

    /** Why a customer goes before the next one. */
    public enum Reason {
        PROFIT,
        PAYER,
        STAR,
        CODE,
        /** The next one is in no assessment yet, so that nothing is known of it. */
        UNKNOWN
    }

    /** @param overNext why it goes before the one behind it; null for the last */
    public record Place(Contender contender, Reason overNext) {}

    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    private static final Comparator<Contender> BY_PROFIT = Comparator.comparing(
                    Contender::economicProfit, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    /** A payer of whom nothing is known comes after those who are known, and the unrated after 0★. */
    private static final Comparator<Contender> BY_PAYMENT = Comparator.comparing(
                    Contender::onTimeRate, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    private static final Comparator<Contender> BY_STAR = Comparator.comparing(
                    Contender::star, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    private static final Comparator<Contender> AMONG_EQUALS =
            BY_PAYMENT.thenComparing(BY_STAR).thenComparing(Contender::code);

    private Precedence() {}

    /** First to last. */
    public static List<Place> rank(List<Contender> contenders) {
        var left = new ArrayList<>(contenders);
        var order = new ArrayList<Contender>();
        while (!left.isEmpty()) {
            var first = first(left);
            order.add(first);
            left.remove(first);
        }
        var places = new ArrayList<Place>();
        for (int i = 0; i < order.size(); i++) {
            places.add(new Place(order.get(i), i + 1 < order.size() ? reason(order.get(i), order.get(i + 1)) : null));
        }
        return places;
    }

    private static Contender first(List<Contender> contenders) {
        var highest = contenders.stream().min(BY_PROFIT).orElseThrow();
        return contenders.stream()
                .filter(contender -> areClose(highest, contender))
                .min(AMONG_EQUALS)
                .orElseThrow();
    }

    static boolean areClose(Contender one, Contender other) {
        if (one.economicProfit() == null || other.economicProfit() == null) {
            return one.economicProfit() == other.economicProfit();
        }
        var higher = one.economicProfit().max(other.economicProfit());
        var difference = one.economicProfit().subtract(other.economicProfit()).abs();
        return difference.compareTo(higher.abs().multiply(TOLERANCE)) <= 0;
    }

    private static Reason reason(Contender first, Contender next) {
        if (!areClose(first, next)) {
            return next.economicProfit() == null ? Reason.UNKNOWN : Reason.PROFIT;
        }
        if (BY_PAYMENT.compare(first, next) != 0) {
            return Reason.PAYER;
        }
        return BY_STAR.compare(first, next) != 0 ? Reason.STAR : Reason.CODE;
    }
}
