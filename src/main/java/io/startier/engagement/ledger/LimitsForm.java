package io.startier.engagement.ledger;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.math.BigDecimal;

/** The limits as typed. @param keptPercent the share of promises in percent */
record LimitsForm(String keptPercent, String contactFactor, String moreContacts, Integer version) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_FACTOR = BigDecimal.TEN;

    static LimitsForm of(Limits limits) {
        return new LimitsForm(
                limits.keptShare().multiply(PERCENT).stripTrailingZeros().toPlainString(),
                limits.contactFactor().stripTrailingZeros().toPlainString(),
                String.valueOf(limits.moreContacts()),
                limits.version());
    }

    /** @throws Invalid with every field at fault */
    Limits checked() {
        var check = new FormCheck();
        var share = number("keptPercent", keptPercent, 0, PERCENT, check).movePointLeft(2);
        var factor = number("contactFactor", contactFactor, 2, MOST_FACTOR, check);
        var more = number("moreContacts", moreContacts, 0, PERCENT, check);
        check.complain();
        return new Limits(share, factor, more.intValue(), version == null ? -1 : version);
    }

    private static BigDecimal number(String field, String raw, int decimals, BigDecimal most, FormCheck check) {
        var number = check.number(field, raw, decimals);
        if (number != null && (number.compareTo(BigDecimal.ONE) < 0 || number.compareTo(most) > 0)) {
            check.fault(field, "ledger.limits.range", most);
        }
        return number == null ? BigDecimal.ONE : number;
    }
}
