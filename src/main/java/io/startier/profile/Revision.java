package io.startier.profile;

import java.time.Instant;
import java.util.List;

/**
 * One step in the history of a card (row P3).
 *
 * @param confirmedBy who confirmed it, where it changes something sensitive; else null
 */
record Revision(
        long id,
        Section section,
        Kind kind,
        Instant at,
        long makerId,
        String maker,
        String confirmedBy,
        List<CardChange> changes) {

    enum Kind {
        EDITED,
        CONFIRMED,
        RESTORED
    }
}
