package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the customers spread over the stars against how the rules wish them to (row D1). Customers without a star are left
 * out of all shares.
 */
record TargetStructure(List<Long> customers, List<BigDecimal> targets) {

    /**
     * @param share of the customers that have a star, 0–1
     * @param target the wished share, 0–1
     * @param missingMiddle 2–4★ with less than half of its target, while both neighbouring stars reach theirs
     */
    record Level(int star, long customers, BigDecimal share, BigDecimal target, boolean missingMiddle) {}

    /** 0★ to 5★. */
    List<Level> levels() {
        return IntStream.rangeClosed(0, 5).mapToObj(this::level).toList();
    }

    private Level level(int star) {
        var share = Shares.of(customers.get(star), all());
        return new Level(star, customers.get(star), share, targets.get(star), isMissingMiddle(star));
    }

    private boolean isMissingMiddle(int star) {
        return all() > 0
                && star >= 2
                && star <= 4
                && wished(star).compareTo(BigDecimal.valueOf(2 * customers.get(star))) > 0
                && reachesTarget(star - 1)
                && reachesTarget(star + 1);
    }

    private boolean reachesTarget(int star) {
        return wished(star).compareTo(BigDecimal.valueOf(customers.get(star))) <= 0;
    }

    private BigDecimal wished(int star) {
        return targets.get(star).multiply(BigDecimal.valueOf(all()));
    }

    private long all() {
        return customers.stream().mapToLong(Long::longValue).sum();
    }
}
