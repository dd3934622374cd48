package io.startier.tiering.scheme.simulation;

import io.startier.tiering.scheme.section.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Who goes from which class (rows) to which class (columns).
 *
 * @param kind name of a {@link Kind}
 */
record Matrix(String kind, List<String> columns, List<Row> rows) {

    /** Customers that go from one class to another or stay; sales are annual order values by the rules in force. */
    record Cell(String from, String to, int customers, BigDecimal sales) {

        static Cell none(String from, String to) {
            return new Cell(from, to, 0, BigDecimal.ZERO);
        }

        public boolean isMove() {
            return !from.equals(to);
        }
    }

    record Row(String from, List<Cell> cells) {}

    /** Only the classes that somebody has on either side, from the best to the least, and those without a class last. */
    static Matrix of(Kind kind, List<Cell> cells) {
        var order = new ArrayList<>(kind.classes());
        order.add(Tally.NONE);
        var rows = order.stream()
                .filter(one -> cells.stream().anyMatch(cell -> cell.from().equals(one)))
                .toList();
        var columns = order.stream()
                .filter(one -> cells.stream().anyMatch(cell -> cell.to().equals(one)))
                .toList();
        return new Matrix(
                kind.name(),
                columns,
                rows.stream().map(from -> row(from, columns, cells)).toList());
    }

    private static Row row(String from, List<String> columns, List<Cell> cells) {
        return new Row(
                from,
                columns.stream()
                        .map(to -> cells.stream()
                                .filter(cell ->
                                        cell.from().equals(from) && cell.to().equals(to))
                                .findFirst()
                                .orElseGet(() -> Cell.none(from, to)))
                        .toList());
    }
}
