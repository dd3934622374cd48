package io.startier.dashboard;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Some rows of a long list.
 *
 * @param all how many there are
 * @param previous address of the rows before, null at the beginning; {@code next} of those after, null at the end
 */
record Excerpt<T>(List<T> rows, int all, String previous, String next) {

    private static final int ROWS = 25;

    static <T> Excerpt<T> of(List<T> list, int from, IntFunction<String> address) {
        int first = Math.max(0, Math.min(from, list.size()));
        int last = Math.min(first + ROWS, list.size());
        return new Excerpt<>(
                list.subList(first, last),
                list.size(),
                first > 0 ? address.apply(Math.max(0, first - ROWS)) : null,
                last < list.size() ? address.apply(last) : null);
    }
}
