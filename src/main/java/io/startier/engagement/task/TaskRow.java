package io.startier.engagement.task;

import io.startier.account.CurrentUser;
import io.startier.engagement.playbook.CommitmentKind;
import io.startier.engagement.playbook.Responsible;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A task as lists, pages and files show it.
 *
 * @param kind of the commitment, or null for a task that somebody wrote down
 * @param owner name of the customer's owner; null where there is none who is active
 * @param everyDays how often the commitment comes round, or null
 * @param cancelCode why the application cancelled it, or null
 */
record TaskRow(
        long id,
        String code,
        String customer,
        Integer star,
        Long commitmentId,
        CommitmentKind kind,
        Integer turn,
        String title,
        String detail,
        Responsible responsible,
        Long ownerId,
        String owner,
        Long teamId,
        LocalDate dueOn,
        TaskStatus status,
        LocalDate closedOn,
        String closedBy,
        String outcome,
        String cancelCode,
        Integer everyDays,
        String enteredBy,
        Instant enteredAt,
        int version) {

    public boolean open() {
        return status == TaskStatus.OPEN;
    }

    /** Days until it is due; negative once that day has passed. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    /** Whether the words stand in the title already. */
    public boolean saysMore() {
        return detail != null && kind != CommitmentKind.OTHER;
    }

    public boolean mayBeTakenBy(CurrentUser user) {
        return open() && responsible.isActedForBy(user, ownerId, teamId);
    }
}
