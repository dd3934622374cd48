package io.startier.importing;

/** A record before and after; {@code before} is null where it is new. */
record Change(RecordType type, String key, Fields before, Fields after) {

    boolean isNew() {
        return before == null;
    }
}
