package io.startier.approval.delegation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody who is away on these days.
 *
 * @param deputyId who signs in their name meanwhile; null for a plain out-of-office
 * @param from first day
 * @param until last day
 * @param enteredBy a name
 * @param endedAt when it was ended before its time, or null
 */
record Delegation(
        long id,
        long absentId,
        String absentUsername,
        String absent,
        Long deputyId,
        String deputyUsername,
        String deputy,
        LocalDate from,
        LocalDate until,
        String reason,
        String enteredBy,
        Instant enteredAt,
        String endedBy,
        Instant endedAt) {

    enum State {
        RUNNING,
        COMING,
        OVER,
        /** Before its last day. */
        ENDED
    }

    State state(LocalDate today) {
        if (endedAt != null) {
            return State.ENDED;
        }
        if (today.isAfter(until)) {
            return State.OVER;
        }
        return today.isBefore(from) ? State.COMING : State.RUNNING;
    }
}
