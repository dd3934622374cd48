package io.startier.importing;

import io.startier.shared.Invalid;
import java.util.Locale;

/** What happens to a file in which some rows cannot be taken. */
enum ImportMode {
    /** Nothing is written. */
    ALL,
    /** The other rows are written. */
    VALID;

    static ImportMode of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "all" -> ALL;
            case "valid" -> VALID;
            default -> throw new Invalid("mode", "import.mode.unknown", text);
        };
    }
}
