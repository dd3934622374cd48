package io.startier.tiering.scheme;

import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import org.springframework.stereotype.Component;

/** What a draft has to be before it is put in force. */
@Component
class Publishing {

    private static final int LONGEST_REASON = 2000;

    private final DraftDesk desk;
    private final DraftReading reading;

    Publishing(DraftDesk desk, DraftReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    /**
     * @param version of the draft, as its publisher saw it
     * @return the number of the version that is in force now
     * @throws Invalid without a reason, or when the draft changes nothing
     * @throws Conflict when somebody changed the draft meanwhile, or it builds on rules that are not in force any more
     */
    int publish(int version, String reason, Actor by) {
        var given = reason == null ? "" : reason.strip();
        if (given.isEmpty()) {
            throw new Invalid("reason", "tiering.scheme.invalid.reason");
        }
        if (given.length() > LONGEST_REASON) {
            throw new Invalid("reason", "tiering.scheme.invalid.long", LONGEST_REASON);
        }
        var view = reading.view();
        if (view.draft().version() == version && view.changed().isEmpty()) {
            throw new Invalid("version", "tiering.scheme.invalid.same");
        }
        return desk.publish(version, given, by);
    }
}
