package io.startier.profile;

import io.startier.settings.Currencies;
import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * A section as somebody filled it in.
 *
 * @param version of the section that was on the screen
 * @param values texts by {@link Slot#path}
 * @param confirmed the tick of an owner who changes something sensitive
 */
record SectionForm(Section section, int version, Map<String, String> values, boolean confirmed) {

    private static final int LINE = 200;
    private static final int TEXT = 4000;
    private static final int DECIMALS = 2;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);

    static SectionForm of(Section section, Map<String, String> sent) {
        var values = new TreeMap<>(sent);
        values.keySet()
                .removeIf(name -> Slot.of(name)
                        .filter(slot -> slot.field().section() == section)
                        .isEmpty());
        var version = sent.getOrDefault("version", "");
        return new SectionForm(
                section,
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1,
                values,
                "true".equals(sent.get("confirmed")));
    }

    /**
     * What is to stand in each place of the form; null for nothing.
     *
     * @throws Invalid with every field at fault
     */
    Map<Slot, String> checked() {
        var check = new FormCheck();
        var checked = new TreeMap<Slot, String>();
        values.forEach((path, raw) -> Slot.of(path).ifPresent(slot -> checked.put(slot, checked(check, slot, raw))));
        checked.keySet().forEach(slot -> askForCurrency(check, slot, checked));
        check.complain();
        return checked;
    }

    private static String checked(FormCheck check, Slot slot, String raw) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        return switch (slot.field().kind()) {
            case TEXT -> check.paragraph(slot.path(), raw, TEXT);
            case MONEY -> plain(check.number(slot.path(), raw, DECIMALS));
            case PERCENT -> percent(check, slot, raw);
            case CURRENCY -> currency(check, slot, raw.strip());
            case LINE, RECORD -> check.optional(slot.path(), raw, LINE);
        };
    }

    private static String percent(FormCheck check, Slot slot, String raw) {
        var number = check.number(slot.path(), raw, DECIMALS);
        if (number != null && (number.signum() < 0 || number.compareTo(MOST_PERCENT) > 0)) {
            check.fault(slot.path(), "profile.percent");
        }
        return plain(number);
    }

    private static String currency(FormCheck check, Slot slot, String code) {
        if (!Currencies.isKnown(code)) {
            check.fault(slot.path(), "settings.currency.unknown");
        }
        return code;
    }

    /** So that the same amount, written otherwise, is no change. */
    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static void askForCurrency(FormCheck check, Slot slot, Map<Slot, String> checked) {
        if (slot.field().kind() == CardField.Kind.MONEY && checked.get(slot) != null) {
            slot.field().section().fields().stream()
                    .filter(field -> field.kind() == CardField.Kind.CURRENCY)
                    .map(field -> new Slot(field, slot.item()))
                    .filter(named -> checked.get(named) == null)
                    .forEach(named -> check.fault(named.path(), "profile.currency.missing"));
        }
    }
}
