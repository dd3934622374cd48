package io.startier.tiering.pyramid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Where each layer but the lowest ends: at the amount of its last customer, and of several with that amount at a code.
 *
 * @param customers how many were ranked
 * @param ends of the layers from the top down; none where nobody was ranked
 */
record Layers(int customers, List<End> ends) {

    static final List<String> NAMES = List.of("IMPORTANT", "SECONDARY", "ORDINARY", "SMALL");

    /** The last customer in a layer. */
    record End(int rank, BigDecimal amount, String code) {}

    private static final String CUSTOMERS = "pyramidCustomers";
    private static final String RANKS = "pyramidRanks";
    private static final String AMOUNTS = "pyramidAmounts";
    private static final String CODES = "pyramidCodes";

    /** Null when the findings say nothing of them. */
    static Layers read(Map<String, Object> findings) {
        if (!findings.containsKey(CUSTOMERS)) {
            return null;
        }
        var ranks = texts(findings, RANKS);
        var amounts = texts(findings, AMOUNTS);
        var codes = texts(findings, CODES);
        var ends = IntStream.range(0, ranks.size())
                .mapToObj(i -> new End(Integer.parseInt(ranks.get(i)), new BigDecimal(amounts.get(i)), codes.get(i)))
                .toList();
        return new Layers(Integer.parseInt(findings.get(CUSTOMERS).toString()), ends);
    }

    private static List<String> texts(Map<String, Object> findings, String name) {
        return ((List<?>) findings.get(name)).stream().map(Object::toString).toList();
    }

    Map<String, Object> findings() {
        return Map.of(
                CUSTOMERS,
                customers,
                RANKS,
                ends.stream().map(End::rank).toList(),
                AMOUNTS,
                ends.stream().map(End::amount).toList(),
                CODES,
                ends.stream().map(End::code).toList());
    }

    /** How many customers a layer and those above it hold: the share of all, rounded up. */
    static int upTo(BigDecimal share, int customers) {
        return share.multiply(BigDecimal.valueOf(customers))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** The layer of a rank. */
    String of(int rank) {
        return name(end -> rank <= end.rank());
    }

    /** That of a customer whose rank is not known: between equal amounts the earlier code is the higher one. */
    String of(BigDecimal amount, String code) {
        return name(end -> isWithin(amount, code, end));
    }

    private static boolean isWithin(BigDecimal amount, String code, End end) {
        int byAmount = amount.compareTo(end.amount());
        return byAmount > 0 || byAmount == 0 && code.compareTo(end.code()) <= 0;
    }

    private String name(Predicate<End> isWithin) {
        return NAMES.get(IntStream.range(0, ends.size())
                .filter(i -> isWithin.test(ends.get(i)))
                .findFirst()
                .orElse(ends.size()));
    }
}
