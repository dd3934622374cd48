package io.startier.engagement.playbook;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** As what a customer is served (row G1), by the star in force. */
public enum Tier {
    VIP(5, 5),
    KEY_ACCOUNT(3, 4),
    ORDINARY(0, 2);

    private final int lowest;
    private final int highest;

    Tier(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** @param star 0–5, or null for a customer that was never rated, who is served like one of 0 stars */
    public static Tier of(Integer star) {
        int known = star == null ? 0 : star;
        return Stream.of(values())
                .filter(tier -> tier.lowest <= known && known <= tier.highest)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a star: " + star));
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }

    /** The highest first. */
    public List<Integer> stars() {
        return IntStream.rangeClosed(lowest, highest)
                .mapToObj(step -> highest + lowest - step)
                .toList();
    }
}
