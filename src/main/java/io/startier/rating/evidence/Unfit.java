package io.startier.rating.evidence;

import io.startier.shared.Invalid;

/** A file that cannot be taken, with the sentence that says why. */
final class Unfit extends Invalid {

    Unfit(String reason, Object... arguments) {
        super("file", "evidence.file." + reason, arguments);
    }
}
