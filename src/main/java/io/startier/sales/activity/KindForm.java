package io.startier.sales.activity;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.math.BigDecimal;
import java.util.Arrays;

/** A kind of activity as typed; what the product knows keeps its name and its unit. */
record KindForm(String code, String name, String unit, String rate, Boolean active, Integer version) {

    private static final KindForm BLANK = new KindForm("", "", ActivityUnit.HOURS.name(), "", true, null);

    static KindForm blank() {
        return BLANK;
    }

    /**
     * @param known null for a new kind
     * @throws Invalid with every field at fault
     */
    ActivityKind checked(ActivityKind known) {
        var check = new FormCheck();
        var wanted = known == null ? check.code("code", code, 60) : known.code();
        if (known == null && wanted != null && !wanted.matches("[a-z][a-z0-9_]*")) {
            check.fault("code", "activity.kind.code");
        }
        var called = known != null && known.name() == null ? null : check.line("name", name, 100);
        var counted = known == null ? unit(check) : known.unit();
        var costs = counted == ActivityUnit.MONEY ? BigDecimal.ONE : check.number("rate", rate, 4);
        if (costs != null && costs.signum() < 0) {
            check.fault("rate", "activity.kind.rate");
        }
        check.complain();
        return new ActivityKind(
                known == null ? 0 : known.id(),
                wanted,
                called,
                counted,
                costs,
                known == null || Boolean.TRUE.equals(active),
                known == null ? 0 : known.version());
    }

    private ActivityUnit unit(FormCheck check) {
        return Arrays.stream(ActivityUnit.values())
                .filter(value -> value.name().equals(unit))
                .findFirst()
                .orElseGet(() -> {
                    check.fault("unit", "activity.kind.unit");
                    return null;
                });
    }
}
