package io.startier.engagement.task;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.engagement.playbook.Turns;
import io.startier.shared.Conflict;
import io.startier.shared.FormToken;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes tasks down and takes them on (row G1). The caller has made sure that the user may. */
@Component
@Transactional
class TaskDesk {

    private final TaskRecords records;
    private final Turns turns;
    private final TaskNews.Teller news;
    private final AuditTrail audit;
    private final Times times;

    TaskDesk(TaskRecords records, Turns turns, TaskNews.Teller news, AuditTrail audit, Times times) {
        this.records = records;
        this.turns = turns;
        this.news = news;
        this.audit = audit;
        this.times = times;
    }

    /** The same form sent again enters nothing. @throws Invalid for a field that cannot be taken */
    public void add(CustomerView customer, TaskForm form, CurrentUser by) {
        var task = form.checked(times.today());
        records.add(customer.id(), task, FormToken.of(form.token()), by.id()).ifPresent(id -> {
            news.given(id, task, customer, by);
            record("TASK_ADDED", customer, task.title(), task.dueOn() + " " + task.responsible(), by);
        });
    }

    /**
     * @param name of the task, for the trail
     * @return when the commitment behind it is due again, where it has been closed and comes round
     * @throws NotFound where the customer has no such task
     * @throws Invalid for a field that cannot be taken
     * @throws Conflict where the task is not open, or somebody else was faster
     */
    public Optional<LocalDate> take(
            TaskStep step, CustomerView customer, long id, String name, TaskStepForm form, CurrentUser by) {
        turns.hold(customer.id());
        var before = records.require(customer.id(), id);
        var after = next(step, before, form);
        if (form.version() == null || form.version() != before.version()) {
            throw new Conflict("task.stale");
        }
        records.write(after, by.id());
        if (step == TaskStep.POSTPONE) {
            records.notePostponement(id, before.dueOn(), after.dueOn(), form.reasoned(), by.id(), by.name());
        }
        record("TASK_" + step, customer, name, said(before, after, form), by);
        return step == TaskStep.POSTPONE || before.commitmentId() == null
                ? Optional.empty()
                : turns.next(customer.id(), before.commitmentId(), after.closedOn());
    }

    private Task next(TaskStep step, Task before, TaskStepForm form) {
        before.requireOpen();
        var today = times.today();
        return switch (step) {
            case DONE -> {
                var done = form.done(today);
                yield before.done(done.on(), done.outcome());
            }
            case CANCEL -> before.cancelled(today, form.reasoned());
            case POSTPONE -> before.postponed(form.later(today, before.dueOn()).dueOn());
        };
    }

    private static String said(Task before, Task after, TaskStepForm form) {
        return after.status() == TaskStatus.OPEN
                ? before.dueOn() + " → " + after.dueOn() + ": " + form.reasoned()
                : after.closedOn() + ": " + after.outcome();
    }

    private void record(String action, CustomerView customer, String task, String said, CurrentUser by) {
        audit.record(AuditEvent.by(by.actor(), action)
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("task", task)
                .with("comment", said));
    }
}
