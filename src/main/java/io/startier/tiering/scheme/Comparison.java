package io.startier.tiering.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Two versions side by side; a side is null where the version has no such line. */
public record Comparison(String section, String label, String left, String right) {

    public boolean isDifferent() {
        return !Objects.equals(left, right);
    }

    static List<Comparison> of(List<RuleLine> left, List<RuleLine> right) {
        var rows = new LinkedHashMap<List<String>, Comparison>();
        left.forEach(line -> put(rows, line, line.text(), null));
        right.forEach(line -> put(rows, line, textOf(rows, line), line.text()));
        return rows.values().stream().toList();
    }

    private static void put(Map<List<String>, Comparison> rows, RuleLine line, String left, String right) {
        rows.put(key(line), new Comparison(line.section(), line.label(), left, right));
    }

    private static String textOf(Map<List<String>, Comparison> rows, RuleLine line) {
        var row = rows.get(key(line));
        return row == null ? null : row.left();
    }

    private static List<String> key(RuleLine line) {
        return List.of(line.section(), line.label());
    }
}
