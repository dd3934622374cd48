package io.startier.importing;

import io.startier.shared.Invalid;

/** A file that cannot be read as a whole; the sentence says why and what to do. */
class Unreadable extends Invalid {

    Unreadable(String messageKey, Object... arguments) {
        super("file", messageKey, arguments);
    }
}
