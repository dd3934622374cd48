package io.startier.tiering.pyramid;

import io.startier.tiering.method.Numbers;
import io.startier.tiering.rules.PyramidRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Ranks by amounts in cents, the largest first, equal ones in the order in which they were added. */
final class Places {

    private final Numbers amounts = new Numbers();
    private final List<String> codes = new ArrayList<>();
    private long[] sorted;
    /** How many customers with the same amount were ranked already, at the last place of that amount. */
    private int[] equalOnes;

    void add(BigDecimal amount, String code) {
        amounts.add(cents(amount));
        codes.add(code);
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    Layers layers(PyramidRules rules) {
        sorted = amounts.sorted();
        equalOnes = new int[sorted.length];
        int customers = sorted.length;
        var ends = customers == 0
                ? List.<Layers.End>of()
                : rules.layers().stream()
                        .map(share -> end(Layers.upTo(share, customers)))
                        .toList();
        return new Layers(customers, ends);
    }

    private Layers.End end(int rank) {
        long amount = sorted[sorted.length - rank];
        int index = -1;
        for (int left = rank - larger(amount); left > 0; left--) {
            index = next(amount, index);
        }
        return new Layers.End(rank, BigDecimal.valueOf(amount, 2), codes.get(index), index);
    }

    /** Index of the next customer with the amount after {@code index}. */
    private int next(long amount, int index) {
        int at = index + 1;
        while (amounts.get(at) != amount) {
            at++;
        }
        return at;
    }

    /** The rank, from 1, of the next customer in the order in which they were added. */
    int rank(BigDecimal amount) {
        int larger = larger(cents(amount));
        return larger + ++equalOnes[sorted.length - larger - 1];
    }

    /** How many amounts are larger. */
    private int larger(long amount) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] > amount) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return sorted.length - from;
    }
}
