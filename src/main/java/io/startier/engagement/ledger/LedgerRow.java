package io.startier.engagement.ledger;

import java.math.BigDecimal;

/** A customer in the ledger. @param star null for unrated; @param owner null for nobody; @param team null for none */
record LedgerRow(String code, String name, Integer star, String owner, String team, Served served, Limits limits) {

    public Verdict verdict() {
        return served.verdict(limits);
    }

    public BigDecimal atStake() {
        return served.atStake(limits);
    }
}
