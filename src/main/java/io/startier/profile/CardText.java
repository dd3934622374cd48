package io.startier.profile;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** How the content of a field reads in a language; empty for nothing. */
final class CardText {

    private CardText() {}

    static String of(CardField field, String content, Locale locale) {
        if (content == null) {
            return "";
        }
        return switch (field.kind()) {
            case MONEY -> number(content, locale);
            case PERCENT -> number(content, locale) + "%";
            default -> content;
        };
    }

    private static String number(String content, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(new BigDecimal(content));
    }
}
