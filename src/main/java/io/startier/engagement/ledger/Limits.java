package io.startier.engagement.ledger;

import java.math.BigDecimal;
import java.util.Map;

/**
 * From when on a customer is called under- or over-served (row G1).
 *
 * @param keptShare above 0, at most 1: with a smaller share of promises kept a customer is under-served
 * @param contactFactor 1 or more: with as many times the contacts promised, or more, a customer is over-served
 * @param moreContacts 1 or more: contacts that these must be above the promise besides
 */
record Limits(BigDecimal keptShare, BigDecimal contactFactor, int moreContacts, int version) {

    /** As {@link LedgerSql} names them. */
    Map<String, Object> parameters() {
        return Map.of("keptShare", keptShare, "contactFactor", contactFactor, "moreContacts", moreContacts);
    }
}
