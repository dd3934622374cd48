package io.startier.tiering.scheme.section;

import java.util.Map;

/**
 * A field of a form, in the reader's language.
 *
 * @param name as it is sent
 * @param hint null for none
 * @param value as it is typed; {@code "true"} for a tick
 * @param options value and text of a choice, else empty
 */
public record Field(String name, Kind kind, String label, String hint, String value, Map<String, String> options) {

    /** How it is asked for. */
    public enum Kind {
        NUMBER,
        TEXT,
        PARAGRAPH,
        CHOICE,
        TICK,
        HIDDEN
    }

    static Field number(String name, String label, String value) {
        return new Field(name, Kind.NUMBER, label, null, value, Map.of());
    }

    static Field text(String name, String label, String value) {
        return new Field(name, Kind.TEXT, label, null, value, Map.of());
    }

    static Field paragraph(String name, String label, String value) {
        return new Field(name, Kind.PARAGRAPH, label, null, value, Map.of());
    }

    static Field choice(String name, String label, Enum<?> value, Map<String, String> options) {
        return new Field(name, Kind.CHOICE, label, null, value.name(), options);
    }

    static Field tick(String name, String label, boolean value) {
        return new Field(name, Kind.TICK, label, null, String.valueOf(value), Map.of());
    }

    static Field hidden(String name, String value) {
        return new Field(name, Kind.HIDDEN, "", null, value, Map.of());
    }

    Field hint(String text) {
        return new Field(name, kind, label, text, value, options);
    }

    /** With what was typed instead. */
    Field showing(Typed typed) {
        return new Field(name, kind, label, hint, typed.text(name), options);
    }

    /** For labels and hints to refer to. */
    public String id() {
        return "f-" + name.replaceAll("[^A-Za-z0-9]", "-");
    }
}
