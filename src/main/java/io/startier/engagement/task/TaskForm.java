package io.startier.engagement.task;

import io.startier.engagement.playbook.Responsible;
import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A new task as typed.
 *
 * @param token of the form
 */
record TaskForm(String title, String detail, String dueOn, String responsible, String token) {

    private static final int LINE = 200;
    private static final int TEXT = 2000;

    record Written(String title, String detail, LocalDate dueOn, Responsible responsible) {}

    /** @throws Invalid with every field at fault */
    Written checked(LocalDate today) {
        var check = new FormCheck();
        var what = check.line("title", title, LINE);
        var more = check.paragraph("detail", detail, TEXT);
        var due = check.day("dueOn", dueOn);
        if (due != null && due.isBefore(today)) {
            check.fault("dueOn", "task.due.past");
        }
        var side = Stream.of(Responsible.values())
                .filter(one -> one.name().equals(responsible))
                .findFirst()
                .orElse(null);
        if (side == null) {
            check.fault("responsible", "form.missing");
        }
        check.complain();
        return new Written(what, more, due, side);
    }
}
