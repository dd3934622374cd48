package io.startier.tiering.scheme.section;

import java.util.List;

/**
 * Fields that belong together.
 *
 * @param title null for none
 * @param hint null for none
 * @param folded out of sight until somebody opens it
 */
public record Group(String title, String hint, boolean folded, List<Row> rows) {

    /**
     * @param legend what the fields are about; null where their labels say enough
     * @param compact fields of one thing, side by side
     */
    public record Row(String legend, boolean compact, List<Field> fields) {}

    static Group of(String title, Field... fields) {
        return new Group(title, null, false, List.of(new Row(null, false, List.of(fields))));
    }

    static Group of(String title, String hint, List<Field> fields) {
        return new Group(title, hint, false, List.of(new Row(null, false, fields)));
    }

    static Group folded(String title, String hint, List<Row> rows) {
        return new Group(title, hint, true, rows);
    }

    /** With what was typed instead of the rules. */
    public Group showing(Typed typed) {
        var shown = rows.stream()
                .map(row -> new Row(
                        row.legend(),
                        row.compact(),
                        row.fields().stream().map(field -> field.showing(typed)).toList()))
                .toList();
        return new Group(title, hint, folded, shown);
    }

    /** Whether one of the fields has the name. */
    public boolean holdsAny(Iterable<String> names) {
        for (var name : names) {
            if (rows.stream()
                    .anyMatch(row ->
                            row.fields().stream().anyMatch(field -> field.name().equals(name)))) {
                return true;
            }
        }
        return false;
    }
}
