package io.startier.sales;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Long lists in pieces that a statement takes. */
final class Chunks {

    private static final int SIZE = 1000;

    private Chunks() {}

    static <T> List<List<T>> of(Collection<T> all) {
        var list = List.copyOf(all);
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < list.size(); from += SIZE) {
            chunks.add(list.subList(from, Math.min(from + SIZE, list.size())));
        }
        return chunks;
    }
}
