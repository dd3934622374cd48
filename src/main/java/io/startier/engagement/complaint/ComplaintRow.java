package io.startier.engagement.complaint;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A complaint as lists, cards and files show it; days and moments as in {@link Complaint}. */
record ComplaintRow(
        long id,
        String number,
        String code,
        String customer,
        Integer star,
        ComplaintStatus status,
        String subject,
        String description,
        String complainant,
        Instant receivedAt,
        String receivedBy,
        long responsibleId,
        String responsible,
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

    public boolean overdue(Instant now, LocalDate today) {
        return Deadlines.isOverdue(status, new Deadlines(answerDue, solveDue), now, today);
    }

    /** Until the first answer, in hours with one decimal; null while there is none. */
    public BigDecimal answerHours() {
        return answeredAt == null
                ? null
                : BigDecimal.valueOf(Duration.between(receivedAt, answeredAt).toMinutes() / 6, 1);
    }

    /** Whether the first answer came in time; null while there is none. */
    public Boolean answeredInTime() {
        return answeredAt == null ? null : !answeredAt.isAfter(answerDue);
    }
}
