package io.startier.customer;

import io.startier.shared.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** What the customer list can be sorted by; nothing else ever gets into the {@code order by}. */
enum CustomerSort {
    VALUE("s.annual_value", BigDecimal::new),
    NAME("c.name", text -> text),
    CODE("c.code", text -> text),
    STAR("c.star_in_force", Integer::valueOf),
    ACTUAL("s.star_actual", Integer::valueOf),
    POTENTIAL("s.star_potential", Integer::valueOf),
    SUGGESTED("s.star_suggested", Integer::valueOf),
    ABC("s.abc", text -> text),
    SHARE("s.share", BigDecimal::new),
    OVERDUE("s.overdue", BigDecimal::new),
    LAST_ORDER("s.last_order", LocalDate::parse),
    STAGE("c.stage", text -> text),
    OWNER("o.name", text -> text),
    TEAM("t.name", text -> text),
    COUNTRY("c.country", text -> text);

    private final String column;
    private final Function<String, Object> reader;

    CustomerSort(String column, Function<String, Object> reader) {
        this.column = column;
        this.reader = reader;
    }

    String column() {
        return column;
    }

    /** In a list of a past day: the figures are those that the star was signed on. */
    String columnThen() {
        return switch (this) {
            case VALUE -> "c.annual_value";
            case ACTUAL -> "c.star_actual";
            case POTENTIAL -> "c.star_potential";
            default -> column;
        };
    }

    /** As it stands in the address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Texts start at A, figures at the largest. */
    boolean startsDescending() {
        return switch (this) {
            case VALUE, STAR, ACTUAL, POTENTIAL, SUGGESTED, SHARE, OVERDUE, LAST_ORDER -> true;
            default -> false;
        };
    }

    /** A value of the column as the database compares it. */
    Object read(String text) {
        try {
            return reader.apply(text);
        } catch (NumberFormatException | DateTimeParseException tampered) {
            throw new Invalid("cursor", "error.cursor");
        }
    }

    /** {@link #VALUE} where nothing is asked for. */
    static CustomerSort of(String key) {
        return key == null || key.isBlank()
                ? VALUE
                : Arrays.stream(values())
                        .filter(sort -> sort.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new Invalid("sort", "customer.choice.unknown", key));
    }
}
