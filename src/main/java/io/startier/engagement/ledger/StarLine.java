package io.startier.engagement.ledger;

import java.math.BigDecimal;

/**
 * All customers of one star together (row G1).
 *
 * @param star null for unrated, and for all stars together
 * @param promised of all kinds; {@code kept} of them
 * @param underStake annual order value of the under-served; {@code overStake} cost above the promise of the over-served
 */
record StarLine(
        Integer star,
        long customers,
        long contactsPromised,
        long contacts,
        long complaintsPromised,
        long complaintsKept,
        long commitments,
        long commitmentsKept,
        long promised,
        long kept,
        long under,
        BigDecimal underStake,
        long over,
        BigDecimal overStake) {

    static final StarLine NONE = new StarLine(null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

    StarLine plus(StarLine other) {
        return new StarLine(
                null,
                customers + other.customers,
                contactsPromised + other.contactsPromised,
                contacts + other.contacts,
                complaintsPromised + other.complaintsPromised,
                complaintsKept + other.complaintsKept,
                commitments + other.commitments,
                commitmentsKept + other.commitmentsKept,
                promised + other.promised,
                kept + other.kept,
                under + other.under,
                underStake.add(other.underStake),
                over + other.over,
                overStake.add(other.overStake));
    }

    /** 0–1; null where nothing was promised. */
    public BigDecimal share() {
        return Line.share(kept, promised);
    }
}
