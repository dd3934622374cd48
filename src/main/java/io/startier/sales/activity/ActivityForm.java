package io.startier.sales.activity;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.time.LocalDate;
import java.util.Collection;

/** An activity as typed; {@code version} is that of the one that is changed. */
record ActivityForm(String doneOn, String kind, String quantity, String note, Integer version) {

    private static final int NOTE = 1000;

    static ActivityForm of(ActivityRow row) {
        return new ActivityForm(
                row.doneOn().toString(),
                row.kind(),
                row.quantity().stripTrailingZeros().toPlainString(),
                row.note(),
                row.version());
    }

    /**
     * @param kinds codes that may be chosen
     * @throws Invalid with every field at fault
     */
    Activity checked(long customerId, Collection<String> kinds, LocalDate today) {
        var check = new FormCheck();
        var activity = new Activity(
                customerId,
                check.day("doneOn", doneOn),
                check.line("kind", kind, 60),
                check.number("quantity", quantity, 2),
                check.optional("note", note, NOTE));
        if (activity.kind() != null && !kinds.contains(activity.kind())) {
            check.fault("kind", "activity.kind.unknown");
        }
        if (activity.quantity() != null && activity.quantity().signum() <= 0) {
            check.fault("quantity", "activity.quantity.positive");
        }
        if (activity.doneOn() != null && activity.doneOn().isAfter(today)) {
            check.fault("doneOn", "form.future");
        }
        check.complain();
        return activity;
    }
}
