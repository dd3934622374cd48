package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.List;

/** Many dots between two movable lines; docs/pages.md says what each part means. */
record Scatter(
        String kind,
        String format,
        String unit,
        String x,
        String y,
        List<Axis> dividers,
        List<String> quadrants,
        String path,
        List<Point> points) {

    /** @param field name of the form field that takes a dragged value */
    record Axis(String field, String label, BigDecimal at) {}

    record Point(BigDecimal x, BigDecimal y, String name, String code) {}
}
