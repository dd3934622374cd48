package io.startier.tiering.lifetime;

import io.startier.tiering.method.Numbers;
import io.startier.tiering.method.OrderDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The check of the buying model: fitted to what was known a year before the as-of date, how many repeat purchases does it
 * expect in the year that followed, and how many were there?
 */
final class HeldOut {

    private static final int SOME = 2_000;

    private final LocalDate asOf;
    private final LocalDate until;
    private final Numbers histories = new Numbers();
    private int repeaters;
    private long actual;

    HeldOut(LocalDate asOf) {
        this.asOf = asOf;
        this.until = asOf.minusYears(1);
    }

    void see(OrderDays days) {
        int known = days.firstFrom(until.plusDays(1));
        if (known > 0) {
            long first = days.first().toEpochDay();
            histories.add(
                    Purchases.key(known - 1, days.day(known - 1).toEpochDay() - first, until.toEpochDay() - first));
            repeaters += known > 1 ? 1 : 0;
            actual += days.size() - known;
        }
    }

    /** Nothing where too little was known by then. @param found by all that is known now */
    Optional<Map<String, Object>> check(BuyingModel found, int leastRepeaters) {
        if (repeaters < leastRepeaters) {
            return Optional.empty();
        }
        var purchases = new Purchases(histories);
        return Maximum.near(Purchases.some(histories, SOME), purchases, new double[] {
                    found.r(), found.alpha(), found.a(), found.b()
                })
                .map(then -> new BuyingModel(then[0], then[1], then[2], then[3]))
                .map(then -> Map.of(
                        "from", until.toString(),
                        "expected", Math.round(expected(purchases, then)),
                        "actual", actual));
    }

    private double expected(Purchases purchases, BuyingModel model) {
        double weeks = (asOf.toEpochDay() - until.toEpochDay()) / History.WEEK;
        double expected = 0;
        for (int i = 0; i < purchases.size(); i++) {
            expected += purchases.times(i) * model.expected(purchases.history(i), weeks);
        }
        return expected;
    }
}
