package io.startier.engagement.task;

import io.startier.engagement.playbook.Responsible;
import io.startier.shared.Conflict;
import java.time.LocalDate;

/**
 * A task with what may be done with it.
 *
 * @param commitmentId of which it came, or null
 * @param outcome what came of it, or why a person cancelled it
 */
record Task(
        long id,
        long customerId,
        Long commitmentId,
        Responsible responsible,
        LocalDate dueOn,
        TaskStatus status,
        LocalDate closedOn,
        String outcome,
        int version) {

    /** @throws Conflict unless it is open */
    Task done(LocalDate on, String result) {
        return closed(TaskStatus.DONE, on, result);
    }

    /** @throws Conflict unless it is open */
    Task cancelled(LocalDate on, String reason) {
        return closed(TaskStatus.CANCELLED, on, reason);
    }

    /** @throws Conflict unless it is open */
    Task postponed(LocalDate to) {
        requireOpen();
        return new Task(id, customerId, commitmentId, responsible, to, status, null, null, version);
    }

    private Task closed(TaskStatus end, LocalDate on, String words) {
        requireOpen();
        return new Task(id, customerId, commitmentId, responsible, dueOn, end, on, words, version);
    }

    /** @throws Conflict unless it is open */
    void requireOpen() {
        if (status != TaskStatus.OPEN) {
            throw new Conflict("task.state." + status);
        }
    }
}
