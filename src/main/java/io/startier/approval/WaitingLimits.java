package io.startier.approval;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How long a step may wait for its signature (row A4).
 *
 * @param remindAfter days after which those whose turn it is are reminded, and after as many again; 0 for never
 * @param escalateAfter days after which those above may sign as well; 0 for never
 */
public record WaitingLimits(int remindAfter, int escalateAfter) {

    public static final WaitingLimits NONE = new WaitingLimits(0, 0);

    /** When a step is overdue that waits since that moment; never where nothing would happen. */
    public Optional<Instant> dueAfter(Instant since, ZoneId zone) {
        return Optional.ofNullable(after(since, longest(), zone));
    }

    /** Days until it is overdue, 0 for never. */
    int longest() {
        return escalateAfter > 0 ? escalateAfter : remindAfter;
    }

    Waiting from(Instant since, ZoneId zone) {
        return new Waiting(since, after(since, remindAfter, zone), after(since, escalateAfter, zone), null);
    }

    Instant nextReminder(Instant now, ZoneId zone) {
        return after(now, remindAfter, zone);
    }

    /** The same time of day; null for never. */
    private static Instant after(Instant since, int days, ZoneId zone) {
        return days == 0 ? null : since.atZone(zone).plusDays(days).toInstant();
    }
}
