package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.List;

/** Cells of a table coloured by their values; docs/pages.md says what each part means. */
record HeatMap(
        String kind,
        String format,
        String unit,
        String x,
        String y,
        List<String> columns,
        List<String> rows,
        List<Cell> cells) {

    /** @param lines what stands in the cell besides its value, instead of its name; null for the name alone */
    record Cell(int column, int row, BigDecimal value, String name, String text, String href, List<String> lines) {

        Cell(int column, int row, BigDecimal value, String name, String text, String href) {
            this(column, row, value, name, text, href, null);
        }
    }
}
