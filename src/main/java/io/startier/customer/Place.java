package io.startier.customer;

import io.startier.shared.Cursor;
import io.startier.shared.Invalid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where a page of the list begins: behind a row or, for the page before, in front of it. Rows without a value come last in
 * either direction, rows of the same value by id.
 *
 * @param value the row's value in the sorted column, or null
 */
record Place(CustomerSort sort, boolean descending, boolean backwards, Object value, long id) {

    static Place start(CustomerSort sort, boolean descending) {
        return new Place(sort, descending, false, null, 0);
    }

    /** @throws Invalid where the cursor belongs to another order, or to none */
    static Place at(String cursor, CustomerSort sort, boolean descending, boolean backwards) {
        var values = Cursor.decode(cursor, 4).values();
        if (!values.get(0).equals(order(sort, descending)) || !values.get(3).matches("\\d{1,18}")) {
            throw new Invalid("cursor", "error.cursor");
        }
        var value = values.get(1).equals("null") ? null : sort.read(values.get(2));
        return new Place(sort, descending, backwards, value, Long.parseLong(values.get(3)));
    }

    String cursor(Object lastValue, long lastId) {
        return new Cursor(List.of(
                        order(sort, descending),
                        lastValue == null ? "null" : "value",
                        String.valueOf(lastValue),
                        String.valueOf(lastId)))
                .encoded();
    }

    boolean isStart() {
        return id == 0;
    }

    /** A condition in brackets over the list's columns. @param columns where each order is found */
    String condition(Function<CustomerSort, String> columns) {
        if (isStart()) {
            return "(1 = 1)";
        }
        return backwards ? before(columns.apply(sort)) : behind(columns.apply(sort));
    }

    String orderBy(Function<CustomerSort, String> columns) {
        var column = columns.apply(sort);
        return backwards
                ? column + (descending ? " asc" : " desc") + " nulls first, c.id desc"
                : column + (descending ? " desc" : " asc") + " nulls last, c.id";
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (!isStart()) {
            parameters.put("placeId", id);
        }
        if (value != null) {
            parameters.put("placeValue", value);
        }
        return parameters;
    }

    private String behind(String column) {
        return value == null
                ? "(%s is null and c.id > :placeId)".formatted(column)
                : "(%1$s %2$s :placeValue or (%1$s = :placeValue and c.id > :placeId) or %1$s is null)"
                        .formatted(column, descending ? "<" : ">");
    }

    private String before(String column) {
        return value == null
                ? "(%1$s is not null or c.id < :placeId)".formatted(column)
                : "(%1$s %2$s :placeValue or (%1$s = :placeValue and c.id < :placeId))"
                        .formatted(column, descending ? ">" : "<");
    }

    private static String order(CustomerSort sort, boolean descending) {
        return sort.key() + (descending ? " desc" : " asc");
    }
}
