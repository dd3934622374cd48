package io.startier.shared;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A page of a list that is ordered by id, newest first.
 *
 * @param next the cursor of the next page, or null on the last
 */
public record IdPage<T>(List<T> rows, String next) {

    /** How many rows make a page; whoever asks for one more learns whether there is another page. */
    public static final int SIZE = 50;

    /** @param found up to one row more than a page */
    public static <T> IdPage<T> of(List<T> found, ToLongFunction<T> id) {
        if (found.size() <= SIZE) {
            return new IdPage<>(found, null);
        }
        var rows = found.subList(0, SIZE);
        var last = String.valueOf(id.applyAsLong(rows.get(SIZE - 1)));
        return new IdPage<>(rows, new Cursor(List.of(last)).encoded());
    }

    /** The id that the cursor holds, or null for none. @throws Invalid for what is no cursor */
    public static Long before(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        var id = Cursor.decode(cursor, 1).values().get(0);
        if (!id.matches("[0-9]{1,18}")) {
            throw new Invalid("cursor", "error.cursor");
        }
        return Long.valueOf(id);
    }

    public <R> IdPage<R> map(Function<T, R> shown) {
        return new IdPage<>(rows.stream().map(shown).toList(), next);
    }
}
