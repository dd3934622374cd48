package io.startier.tiering.scheme.simulation;

import io.startier.tiering.method.Facts;
import io.startier.tiering.scheme.section.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts who goes from which class to which, owner by owner. */
final class Tally {

    /** Stands for customers without a class. */
    static final String NONE = "-";

    /** From the star in force to the star that the rules in force suggest, and to that of the draft. */
    static final String SIGNED_NOW = "SIGNED_NOW";

    static final String SIGNED_DRAFT = "SIGNED_DRAFT";

    static final String ANNUAL_VALUE = "annual_value";

    private static final int CENTS = 2;

    private record Cell(Long ownerId, Long teamId, String kind, String from, String to) {}

    private record Sum(int customers, BigDecimal sales) {

        Sum plus(Sum other) {
            return new Sum(customers + other.customers, sales.add(other.sales));
        }
    }

    private record Move(long customerId, String kind, String from, String to, BigDecimal sales) {}

    private final Map<Cell, Sum> cells = new HashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private int customers;

    static List<String> columns() {
        var columns = new ArrayList<>(Kind.ALL.stream().map(Kind::column).toList());
        columns.add(ANNUAL_VALUE);
        return columns;
    }

    void see(Facts customer, Map<String, Object> before, Map<String, Object> after) {
        customers++;
        var sales = ((BigDecimal) before.get(ANNUAL_VALUE)).setScale(CENTS, RoundingMode.HALF_UP);
        for (var kind : Kind.ALL) {
            var from = text(before.get(kind.column()));
            var to = text(after.get(kind.column()));
            count(customer, kind.name(), from, to, sales);
            if (!from.equals(to)) {
                moves.add(new Move(customer.customerId(), kind.name(), from, to, sales));
            }
        }
        var inForce = text(customer.starInForce());
        count(customer, SIGNED_NOW, inForce, text(before.get("star_suggested")), sales);
        count(customer, SIGNED_DRAFT, inForce, text(after.get("star_suggested")), sales);
    }

    private void count(Facts customer, String kind, String from, String to, BigDecimal sales) {
        cells.merge(new Cell(customer.ownerId(), customer.teamId(), kind, from, to), new Sum(1, sales), Sum::plus);
    }

    private static String text(Object value) {
        return Objects.toString(value, NONE);
    }

    int customers() {
        return customers;
    }

    List<List<Object>> cells(long id) {
        return cells.entrySet().stream()
                .map(one -> row(
                        id,
                        one.getKey().ownerId(),
                        one.getKey().teamId(),
                        one.getKey().kind(),
                        one.getKey().from(),
                        one.getKey().to(),
                        one.getValue().customers(),
                        one.getValue().sales()))
                .toList();
    }

    List<List<Object>> moves(long id) {
        return moves.stream()
                .map(one -> row(id, one.customerId(), one.kind(), one.from(), one.to(), one.sales()))
                .toList();
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }
}
