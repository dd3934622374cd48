package io.startier.engagement.complaint;

import io.startier.engagement.promise.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a tier's promise means for a complaint (row P6).
 *
 * @param answer the last moment for an answer; @param solve the last day for a solution
 */
record Deadlines(Instant answer, LocalDate solve) {

    static Deadlines of(Instant receivedAt, Promise promise, ZoneId zone) {
        return new Deadlines(
                receivedAt.plus(Duration.ofHours(promise.answerHours())),
                receivedAt.atZone(zone).toLocalDate().plusDays(promise.solveDays()));
    }

    static boolean isOverdue(ComplaintStatus status, Deadlines due, Instant now, LocalDate today) {
        return switch (status) {
            case OPEN -> now.isAfter(due.answer()) || today.isAfter(due.solve());
            case ANSWERED -> today.isAfter(due.solve());
            default -> false;
        };
    }
}
