package io.startier.profile.change;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.math.BigDecimal;

/** The rule as somebody fills it in; {@code version} is that of the form. */
record MarkingForm(String months, String percent, String least, String answerDays, String version) {

    private static final int MOST_MONTHS = 12;
    private static final int MOST_PERCENT = 1000;
    private static final int MOST_DAYS = 90;

    static MarkingForm of(MarkingSettings.Stored stored) {
        return new MarkingForm(
                String.valueOf(stored.months()),
                String.valueOf(stored.percent()),
                stored.least().stripTrailingZeros().toPlainString(),
                String.valueOf(stored.answerDays()),
                String.valueOf(stored.version()));
    }

    MarkingForm withVersion(int other) {
        return new MarkingForm(months, percent, least, answerDays, String.valueOf(other));
    }

    /** @throws Invalid with every field at fault */
    MarkingSettings.Stored checked() {
        var check = new FormCheck();
        int checkedMonths = whole(check, "months", months, MOST_MONTHS);
        int checkedPercent = whole(check, "percent", percent, MOST_PERCENT);
        var checkedLeast = check.number("least", least, 2);
        if (checkedLeast != null && checkedLeast.signum() < 0) {
            check.fault("least", "profile.marking.least.negative");
        }
        int days = whole(check, "answerDays", answerDays, MOST_DAYS);
        check.complain();
        int seen = version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
        return new MarkingSettings.Stored(checkedMonths, checkedPercent, checkedLeast, days, seen);
    }

    private static int whole(FormCheck check, String field, String raw, int most) {
        BigDecimal number = check.number(field, raw, 0);
        if (number != null && (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(most)) > 0)) {
            check.fault(field, "profile.marking.range", most);
        }
        return number == null ? 0 : number.min(BigDecimal.valueOf(most)).intValue();
    }
}
