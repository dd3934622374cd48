package io.startier.dashboard;

import io.startier.shared.Invalid;
import io.startier.tiering.AbcMeasure;
import java.util.Locale;

/** What a dashboard adds up over the basis years. */
enum Measure {
    SALES("r.basis_total"),
    PROFIT("r.profit");

    private final String column;

    Measure(String column) {
        this.column = column;
    }

    /** @throws Invalid when it is neither of them; nothing given means {@code otherwise} */
    static Measure of(String name, Measure otherwise) {
        if (name == null || name.isBlank()) {
            return otherwise;
        }
        try {
            return valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("measure", "dashboard.unknown", name);
        }
    }

    static Measure of(AbcMeasure measure) {
        return measure == AbcMeasure.PROFIT ? PROFIT : SALES;
    }

    String column() {
        return column;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
