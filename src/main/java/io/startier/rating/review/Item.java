package io.startier.rating.review;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A customer in a review; figures are in base currency and null before the first assessment.
 *
 * @param ownerId of today, as is {@code teamId}: they decide who may do it
 * @param owner username, of today while the review runs, then of its end
 * @param starBefore when the review opened
 * @param stake money at stake: the larger of annual value and potential
 * @param since when the star came into force
 * @param proposalId that waits for signatures, or null
 */
record Item(
        long customerId,
        String code,
        String name,
        Long ownerId,
        Long teamId,
        String owner,
        String ownerName,
        String team,
        String teamName,
        Integer starBefore,
        Integer starInForce,
        Integer starSuggested,
        BigDecimal annualValue,
        BigDecimal potential,
        BigDecimal stake,
        Instant since,
        ItemState state,
        Long proposalId) {

    /** By one click. */
    public boolean isConfirmable() {
        return Obstacle.of(state, starInForce, starSuggested, null).isEmpty();
    }

    public boolean isChanged() {
        return starSuggested != null && !starSuggested.equals(starInForce);
    }

    /** What a tick says: the star that the person saw, and the customer. */
    public String tick() {
        return starInForce + ":" + code;
    }
}
