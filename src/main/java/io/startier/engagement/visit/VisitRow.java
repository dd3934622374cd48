package io.startier.engagement.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/** A visit as lists and files show it; {@code people} are those whom we met or, before it is done, are to meet. */
record VisitRow(
        long id,
        String code,
        String customer,
        Integer star,
        VisitStatus status,
        VisitKind kind,
        LocalDate plannedOn,
        LocalTime plannedAt,
        LocalDate doneOn,
        long visitorId,
        String visitor,
        String people,
        String purpose,
        String discussed,
        String progress,
        String nextStep,
        LocalDate nextOn,
        BigDecimal hours,
        String cancelReason,
        long enteredBy,
        int version) {

    /** When it was or is to be. */
    public LocalDate day() {
        return doneOn == null ? plannedOn : doneOn;
    }

    public boolean planned() {
        return status == VisitStatus.PLANNED;
    }

    public boolean late(LocalDate today) {
        return planned() && plannedOn.isBefore(today);
    }

    public boolean isOf(long userId) {
        return visitorId == userId || enteredBy == userId;
    }
}
