package io.startier.dashboard;

import io.startier.shared.Invalid;
import java.util.Locale;

/** Which of a customer's stars is counted: the signed one, the suggested one or that of actual sales. */
enum StarView {
    IN_FORCE("c.star_in_force"),
    SUGGESTED("r.star_suggested"),
    ACTUAL("r.star_actual");

    private final String column;

    StarView(String column) {
        this.column = column;
    }

    /** @throws Invalid when it is none of them; nothing given means the star in force */
    static StarView of(String name) {
        if (name == null || name.isBlank()) {
            return IN_FORCE;
        }
        try {
            return valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("by", "dashboard.unknown", name);
        }
    }

    String column() {
        return column;
    }

    /** The word in addresses and message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
