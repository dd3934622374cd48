package io.startier.customer;

import java.math.BigDecimal;
import java.util.List;

/** Numbers for the strip at the head of the account page, each from the module that knows it. */
public interface AccountFigures {

    enum Kind {
        /** Base currency. */
        MONEY,
        /** A share of 0–1. */
        SHARE,
        /** 0–5, or null for unrated. */
        STAR,
        COUNT,
        TEXT
    }

    /**
     * @param label message key
     * @param number the value, or null where unknown
     * @param text for {@link Kind#TEXT}, already in the reader's language
     * @param path where the number leads, below {@code /customers/{code}/}; null for nowhere
     */
    record Figure(int position, String label, Kind kind, BigDecimal number, String text, String path) {}

    List<Figure> of(long customerId);
}
