package io.startier.approval;

import java.util.List;

/**
 * A step waits from now on for these people: a request was opened, went on to its next step, or the step that waits was sent
 * to others (row A4). Heard in the same transaction.
 *
 * @param people whose turn it is, deputies included; empty where nobody can sign
 */
public record ApprovalAsked(ApprovalRequest request, List<Long> people) {

    public ApprovalAsked {
        people = List.copyOf(people);
    }
}
