package io.startier.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** Long lists in pieces that a statement takes; each thing once. */
final class Pieces {

    static final int SIZE = 1000;

    private Pieces() {}

    static <T> List<List<T>> of(Collection<T> all) {
        var list = new ArrayList<>(new HashSet<>(all));
        var pieces = new ArrayList<List<T>>();
        for (int from = 0; from < list.size(); from += SIZE) {
            pieces.add(list.subList(from, Math.min(from + SIZE, list.size())));
        }
        return pieces;
    }
}
