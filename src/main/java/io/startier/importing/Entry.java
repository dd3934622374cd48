package io.startier.importing;

/**
 * What a row says of one record.
 *
 * @param given what stands in the row; an empty cell says nothing and changes nothing
 * @param otherwise what a new record has where the row says nothing
 */
record Entry(RecordType type, String key, Fields given, Fields otherwise) {

    Entry(RecordType type, String key, Fields given) {
        this(type, key, given, Fields.none());
    }

    /** The record as it will be. @param before as it is, or null when it is new */
    Fields after(Fields before) {
        return given.over(before == null ? otherwise : before);
    }
}
