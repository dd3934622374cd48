package io.startier.engagement.complaint;

import io.startier.shared.Conflict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A complaint with what may be done with it.
 *
 * @param complainant who said it, at the customer; or null
 * @param answerDue until when the tier was promised an answer; @param solveDue the last day for a solution
 * @param cost in base currency, or null
 * @param hours spent so far, above 0
 * @param satisfied what the customer said in the end, or null
 */
record Complaint(
        Long id,
        String number,
        long customerId,
        ComplaintStatus status,
        String subject,
        String description,
        String complainant,
        Instant receivedAt,
        long responsibleId,
        Instant answerDue,
        LocalDate solveDue,
        Instant answeredAt,
        Instant solvedAt,
        String cause,
        String result,
        BigDecimal cost,
        BigDecimal hours,
        String confirmedBy,
        LocalDate confirmedOn,
        Boolean satisfied,
        int reopened,
        int version) {

    /** What was found and done. */
    record Solution(String cause, String result, BigDecimal cost, BigDecimal hours) {}

    /** What the customer said of it. */
    record Confirmation(String by, LocalDate on, boolean satisfied) {}

    Complaint assigned(long person) {
        require(Step.ASSIGN);
        return with(status, person, answeredAt, solvedAt, solution(), confirmation(), reopened);
    }

    Complaint noted() {
        require(Step.NOTE);
        return this;
    }

    /** The first answer; another one is a note. */
    Complaint answered(Instant at) {
        require(Step.ANSWER);
        return with(ComplaintStatus.ANSWERED, responsibleId, at, null, solution(), null, reopened);
    }

    /** Whoever solves it at once has answered as well. */
    Complaint solved(Solution solution, Instant at) {
        require(Step.SOLVE);
        return with(
                ComplaintStatus.SOLVED,
                responsibleId,
                answeredAt == null ? at : answeredAt,
                at,
                solution,
                null,
                reopened);
    }

    Complaint confirmed(Confirmation word) {
        require(Step.CONFIRM);
        return with(ComplaintStatus.CONFIRMED, responsibleId, answeredAt, solvedAt, solution(), word, reopened);
    }

    Complaint openedAgain() {
        require(Step.REOPEN);
        return with(ComplaintStatus.ANSWERED, responsibleId, answeredAt, null, solution(), null, reopened + 1);
    }

    private Solution solution() {
        return new Solution(cause, result, cost, hours);
    }

    private Confirmation confirmation() {
        return satisfied == null ? null : new Confirmation(confirmedBy, confirmedOn, satisfied);
    }

    private void require(Step step) {
        if (!step.isOpenFrom(status)) {
            throw new Conflict("complaint.state." + status);
        }
    }

    private Complaint with(
            ComplaintStatus next,
            long person,
            Instant answered,
            Instant solved,
            Solution its,
            Confirmation word,
            int again) {
        return new Complaint(
                id,
                number,
                customerId,
                next,
                subject,
                description,
                complainant,
                receivedAt,
                person,
                answerDue,
                solveDue,
                answered,
                solved,
                its.cause(),
                its.result(),
                its.cost(),
                its.hours(),
                word == null ? null : word.by(),
                word == null ? null : word.on(),
                word == null ? null : word.satisfied(),
                again,
                version);
    }
}
