package io.startier.dashboard;

import io.startier.shared.Invalid;
import io.startier.tiering.scorecard.StrategicBoundaries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Other boundaries to look at, as the address has them (row T9); all null for those of the rules.
 *
 * @param svip lower bounds on the lesser axis, 0–100, like {@code vip}, {@code a} and {@code b}; one that is not given is
 *     that of the rules
 * @param cover how many customers can be covered as SVIP; it decides instead of {@code svip}
 */
record StrategicTrial(BigDecimal svip, BigDecimal vip, BigDecimal a, BigDecimal b, Integer cover) {

    /** Names of the bounds, from the best class down. */
    static final List<String> FIELDS = List.of("svip", "vip", "a", "b");

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    StrategicTrial {
        check("svip", svip);
        check("vip", vip);
        check("a", a);
        check("b", b);
        if (cover != null && cover < 0) {
            throw new Invalid("cover", "dashboard.unknown", cover);
        }
    }

    private static void check(String name, BigDecimal bound) {
        if (bound != null && (bound.signum() < 0 || bound.compareTo(MOST) > 0)) {
            throw new Invalid(name, "model.strategic.invalid.bound");
        }
    }

    boolean isEmpty() {
        return svip == null && vip == null && a == null && b == null && cover == null;
    }

    /** @throws Invalid when they do not descend */
    StrategicBoundaries over(List<BigDecimal> own, List<BigDecimal> lesserAxes) {
        var bounds = new ArrayList<BigDecimal>();
        var given = new BigDecimal[] {svip, vip, a, b};
        for (int i = 0; i < own.size(); i++) {
            bounds.add(given[i] == null ? own.get(i) : given[i]);
            if (i > 0 && bounds.get(i).compareTo(bounds.get(i - 1)) > 0) {
                throw new Invalid(FIELDS.get(i), "model.strategic.invalid.order");
            }
        }
        return cover == null
                ? new StrategicBoundaries(bounds)
                : StrategicBoundaries.startingAt(
                        StrategicBoundaries.covering(cover, lesserAxes).orElse(null), bounds);
    }
}
