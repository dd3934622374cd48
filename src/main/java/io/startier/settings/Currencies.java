package io.startier.settings;

import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies of ISO 4217 in which money is counted; funds, metals and test codes are left out. */
public final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    public static boolean isKnown(String code) {
        return code != null && CODES.contains(code);
    }

    /** How many decimals the currency's amounts have; 2 for what is none. */
    public static int decimals(String code) {
        var known = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        return isKnown(known) ? Currency.getInstance(known).getDefaultFractionDigits() : 2;
    }

    /** Code to code and name in the reader's language, by code. */
    public static Map<String, String> choices(Locale locale) {
        return CODES.stream()
                .map(Currency::getInstance)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .collect(Collectors.toMap(
                        Currency::getCurrencyCode,
                        currency -> currency.getCurrencyCode() + " · " + currency.getDisplayName(locale),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }
}
