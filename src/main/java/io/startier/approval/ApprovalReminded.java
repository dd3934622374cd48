package io.startier.approval;

import java.time.Instant;
import java.util.List;

/**
 * A step has waited for as long as its limit says, once or again (row A4). Heard in the transaction that notes it, so
 * that nobody is told twice; listeners must not lock what a decision locks before the request.
 *
 * @param people whose turn it is, deputies included; empty where nobody can sign
 * @param since when the step waits
 */
public record ApprovalReminded(ApprovalRequest request, Step step, List<Long> people, Instant since) {

    public ApprovalReminded {
        people = List.copyOf(people);
    }
}
