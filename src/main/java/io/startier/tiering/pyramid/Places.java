package io.startier.tiering.pyramid;

import io.startier.tiering.rules.PyramidRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks by amounts, the largest first, equal ones in the order in which they were added. */
final class Places {

    private record Place(long customerId, String code, BigDecimal amount) {}

    private final List<Place> places = new ArrayList<>();
    private final Map<Long, Integer> ranks = new HashMap<>();

    void add(long customerId, String code, BigDecimal amount) {
        places.add(new Place(customerId, code, amount));
    }

    /** After the last one was added. */
    Layers rank(PyramidRules rules) {
        places.sort(Comparator.comparing(Place::amount).reversed());
        for (int i = 0; i < places.size(); i++) {
            ranks.put(places.get(i).customerId(), i + 1);
        }
        var ends = places.isEmpty()
                ? List.<Layers.End>of()
                : rules.layers().stream()
                        .map(share -> end(Layers.upTo(share, places.size())))
                        .toList();
        return new Layers(places.size(), ends);
    }

    private Layers.End end(int rank) {
        var last = places.get(rank - 1);
        return new Layers.End(rank, last.amount(), last.code());
    }

    /** From 1. */
    int rankOf(long customerId) {
        return ranks.get(customerId);
    }
}
