package io.startier.engagement.task;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.time.LocalDate;

/**
 * What is done with a task as typed; each step reads the fields that it needs.
 *
 * @param version that of the task which was seen
 */
record TaskStepForm(String closedOn, String outcome, String dueOn, String reason, Integer version) {

    private static final int TEXT = 2000;

    record Done(LocalDate on, String outcome) {}

    record Later(LocalDate dueOn, String reason) {}

    /** @throws Invalid with every field at fault */
    Done done(LocalDate today) {
        var check = new FormCheck();
        var on = check.day("closedOn", closedOn);
        if (on != null && on.isAfter(today)) {
            check.fault("closedOn", "form.future");
        }
        var what = words("outcome", outcome, check);
        check.complain();
        return new Done(on, what);
    }

    /** @throws Invalid with every field at fault */
    Later later(LocalDate today, LocalDate before) {
        var check = new FormCheck();
        var due = check.day("dueOn", dueOn);
        if (due != null && due.isBefore(today)) {
            check.fault("dueOn", "task.due.past");
        }
        if (before.equals(due)) {
            check.fault("dueOn", "task.due.same");
        }
        var why = words("reason", reason, check);
        check.complain();
        return new Later(due, why);
    }

    /** @throws Invalid without a reason */
    String reasoned() {
        var check = new FormCheck();
        var why = words("reason", reason, check);
        check.complain();
        return why;
    }

    private static String words(String field, String raw, FormCheck check) {
        var text = check.paragraph(field, raw, TEXT);
        if (text == null) {
            check.fault(field, "form.missing");
        }
        return text;
    }
}
