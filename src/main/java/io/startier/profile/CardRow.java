package io.startier.profile;

import java.math.BigDecimal;
import java.time.Instant;

/** A card in the list; {@code weight} is that of the filled fields. */
record CardRow(
        long customerId,
        String code,
        String name,
        Integer star,
        String owner,
        String ownerName,
        String teamName,
        int weight,
        Instant changedAt,
        Instant checkedAt,
        boolean waiting) {

    public BigDecimal completeness() {
        return Completeness.share(weight);
    }

    public int percent() {
        int rounded = Math.round(weight * 100f / Completeness.TOTAL);
        return weight == Completeness.TOTAL ? rounded : Math.min(rounded, 99);
    }
}
