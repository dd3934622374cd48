package io.startier.tiering.scheme.section;

import java.math.BigDecimal;

/** Numbers as people write them. */
final class Numbers {

    private static final int PERCENT = 2;

    private Numbers() {}

    /** Without zeros that say nothing. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal share(BigDecimal percent) {
        return plain(percent.movePointLeft(PERCENT));
    }

    static String text(BigDecimal number) {
        return plain(number).toPlainString();
    }

    static String percent(BigDecimal share) {
        return text(share.movePointRight(PERCENT));
    }
}
