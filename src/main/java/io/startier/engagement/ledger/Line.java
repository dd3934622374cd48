package io.startier.engagement.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One kind of promise over a period (row G1).
 *
 * @param promised how many fell due, 0 or more
 * @param delivered how many there were: all contacts, but of the others only those in time; contacts may exceed the promise
 */
record Line(Kind kind, long promised, long delivered) {

    enum Kind {
        CONTACTS,
        ANSWERS,
        SOLUTIONS,
        COMMITMENTS
    }

    private static final int DIGITS = 4;

    /** More than was promised makes up for nothing. */
    public long kept() {
        return Math.min(promised, delivered);
    }

    public boolean missed() {
        return delivered < promised;
    }

    /** 0–1; null where nothing was promised. */
    public BigDecimal share() {
        return share(kept(), promised);
    }

    static BigDecimal share(long kept, long promised) {
        return promised == 0
                ? null
                : BigDecimal.valueOf(kept).divide(BigDecimal.valueOf(promised), DIGITS, RoundingMode.HALF_UP);
    }
}
