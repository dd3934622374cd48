package io.startier.approval;

import java.time.Instant;
import java.util.List;

/**
 * A step has waited too long, or all whose turn it is are out of office: those above may sign as well (row A4). Nothing is
 * approved by that and nobody loses their turn. Heard as {@link ApprovalReminded} is.
 *
 * @param people whose turn it was
 * @param above who may sign from now on besides; empty where nobody is above them, as at a general manager's step
 * @param since when the step waits
 */
public record ApprovalEscalated(
        ApprovalRequest request, Step step, List<Long> people, List<Long> above, Instant since) {

    public ApprovalEscalated {
        people = List.copyOf(people);
        above = List.copyOf(above);
    }
}
