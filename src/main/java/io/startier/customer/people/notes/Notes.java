package io.startier.customer.people.notes;

import java.time.Instant;
import java.util.Map;

/** Personal notes as their page shows them; all but the texts are null where nothing was ever written. */
record Notes(Map<NoteTopic, String> texts, Integer version, String writer, Instant writtenAt) {

    static final Notes NONE = new Notes(Map.of(), null, null, null);
}
