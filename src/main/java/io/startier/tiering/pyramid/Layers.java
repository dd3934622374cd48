package io.startier.tiering.pyramid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Where each layer but the lowest ends: at the amount of its last customer, and of several with that amount at a code.
 *
 * @param customers how many were ranked
 * @param ends of the layers from the top down; none where nobody was ranked
 */
record Layers(int customers, List<End> ends) {

    static final List<String> NAMES = List.of("IMPORTANT", "SECONDARY", "ORDINARY", "SMALL");

    /**
     * @param rank of the last customer in the layer
     * @param index of that customer among all that were ranked, in the order of their codes; -1 once the run is over
     */
    record End(int rank, BigDecimal amount, String code, int index) {}

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
                .mapToObj(
                        i -> new End(Integer.parseInt(ranks.get(i)), new BigDecimal(amounts.get(i)), codes.get(i), -1))
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

    /** The layer of the customer; between equal amounts the earlier place in the order of codes is the higher one. */
    String of(BigDecimal amount, int index) {
        return name(end -> compare(amount, Integer.compare(end.index(), index), end));
    }

    /** The same for a customer whose place among the others is not known. */
    String of(BigDecimal amount, String code) {
        return name(end -> compare(amount, end.code().compareTo(code), end));
    }

    private static int compare(BigDecimal amount, int amongEquals, End end) {
        int byAmount = amount.compareTo(end.amount());
        return byAmount == 0 ? amongEquals : byAmount;
    }

    private String name(ToIntFunction<End> place) {
        return NAMES.get(IntStream.range(0, ends.size())
                .filter(i -> place.applyAsInt(ends.get(i)) >= 0)
                .findFirst()
                .orElse(ends.size()));
    }
}
