package io.startier.customer.people;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;

/** The limits as somebody fills them in; {@code version} is that of the form. */
record FreshnessForm(String soonDays, String lateDays, Integer version) {

    private static final int MOST = 3650;

    static FreshnessForm of(FreshnessLimits limits) {
        return new FreshnessForm(
                String.valueOf(limits.soonDays()), String.valueOf(limits.lateDays()), limits.version());
    }

    FreshnessForm withVersion(int other) {
        return new FreshnessForm(soonDays, lateDays, other);
    }

    /** @throws Invalid with every field at fault */
    FreshnessLimits checked() {
        var check = new FormCheck();
        int soon = days("soonDays", soonDays, check);
        int late = days("lateDays", lateDays, check);
        if (soon > late) {
            check.fault("lateDays", "people.limits.order");
        }
        check.complain();
        return new FreshnessLimits(soon, late, version == null ? -1 : version);
    }

    private static int days(String field, String raw, FormCheck check) {
        var number = check.number(field, raw, 0);
        if (number == null || number.longValue() < 1 || number.longValue() > MOST) {
            check.fault(field, "people.limits.range", MOST);
            return 1;
        }
        return number.intValue();
    }
}
