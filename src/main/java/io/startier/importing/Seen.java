package io.startier.importing;

import java.util.Arrays;

/** Where in a file a key has been met, and what was said of it the first time. */
final class Seen {

    private final long said;
    private int[] rows = new int[2];
    private int[] lines = new int[2];
    private int count;
    private boolean contradicted;

    Seen(Fields said) {
        this.said = fingerprint(said);
    }

    /** @return whether the row says the same as the first */
    boolean meet(Row row, Fields fields) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            lines = Arrays.copyOf(lines, count * 2);
        }
        rows[count] = row.number();
        lines[count++] = row.line();
        boolean same = said == fingerprint(fields);
        contradicted |= !same;
        return same;
    }

    boolean isContradicted() {
        return contradicted;
    }

    boolean isRepeated() {
        return count > 1;
    }

    int count() {
        return count;
    }

    int row(int index) {
        return rows[index];
    }

    int line(int index) {
        return lines[index];
    }

    /** Sixty-four bits of a text hash: kept instead of the text for every row of a large file. */
    private static long fingerprint(Fields fields) {
        long hash = 1125899906842597L;
        var text = fields.text();
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
