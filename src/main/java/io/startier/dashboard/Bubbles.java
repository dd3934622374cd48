package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the drawing adapter reads to draw customers on two axes; docs/pages.md says what each part means.
 *
 * @param x name of the axis to the right, {@code y} of the one upwards, {@code size} of what the area stands for
 * @param unit of the size
 * @param min both axes begin here, and end at {@code max}
 */
record Bubbles(
        String kind,
        String format,
        String unit,
        String x,
        String y,
        String size,
        int min,
        int max,
        List<Series> series,
        List<Cut> cuts) {

    private static final int PERCENT = 100;

    /** @param values right, up, size, name */
    record Series(String name, String tone, List<List<Object>> values, List<String> hrefs) {}

    /**
     * @param axis {@code x} or {@code y}
     * @param field name of the form field that takes a dragged value; null where the line stays
     */
    record Cut(String axis, BigDecimal at, String label, String field) {

        Cut(String axis, BigDecimal at, String label) {
            this(axis, at, label, null);
        }
    }

    /** Two axes from 0 to 100. */
    static Bubbles ofScores(String x, String y, String size, String unit, List<Series> series, List<Cut> cuts) {
        return new Bubbles("bubble", "number", unit, x, y, size, 0, PERCENT, series, cuts);
    }
}
