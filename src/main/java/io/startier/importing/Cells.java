package io.startier.importing;

import io.startier.shared.CleanText;
import io.startier.shared.FormulaGuard;
import io.startier.shared.Invalid;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cells of one row, read as what their columns mean; whatever cannot be read becomes a {@link Fault}. */
class Cells {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,10})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SERIAL = Pattern.compile("-?[0-9]{1,5}(\\.[0-9]+)?");
    private static final Pattern ALTERED = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+");
    private static final Map<String, String> OFTEN_MEANT = Map.of("RMB", "CNY", "NTD", "TWD", "NT$", "TWD");

    /** Without metals, funds and codes for testing, which have no minor unit. */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Row row;
    private final Layout layout;
    private final List<Fault> faults = new ArrayList<>();

    Cells(Row row, Layout layout) {
        this.row = row;
        this.layout = layout;
        checkWidth();
    }

    Row row() {
        return row;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    /** What stands in the file, without the mark that an export of ours puts before formulas. */
    String raw(String column) {
        var index = layout.mapping().indexOf(column);
        return index == null || index >= row.cells().size()
                ? ""
                : FormulaGuard.open(row.cells().get(index));
    }

    /** Null where nothing is given. */
    String text(String column) {
        return kept(column, raw(column));
    }

    /** As {@link #text}, with compatibility forms folded, so that the same key typed differently is the same. */
    String key(String column) {
        var key = kept(column, Normalizer.normalize(raw(column), Normalizer.Form.NFKC));
        if (key != null && ALTERED.matcher(key).matches()) {
            fault(column, "altered");
        }
        return key;
    }

    BigDecimal number(String column) {
        return decimal(column, NUMBER, "number");
    }

    /** More than 0. */
    BigDecimal rate(String column) {
        var rate = decimal(column, RATE, "rate");
        if (rate != null && rate.signum() == 0) {
            fault(column, "rate");
        }
        return rate;
    }

    int whole(String column, int otherwise) {
        var text = text(column);
        if (text == null) {
            return otherwise;
        }
        if (!WHOLE.matcher(text).matches()) {
            fault(column, "whole");
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    LocalDate date(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var date = layout.dates().parse(text).orElse(null);
        if (date == null) {
            boolean serial = SERIAL.matcher(text).matches();
            fault(column, serial ? "serial" : "date", layout.dates().example());
        } else if (date.getYear() < 1900 || date.getYear() > 2999) {
            fault(column, "year");
        }
        return date;
    }

    /** A code of ISO 4217. */
    String currency(String column) {
        var text = key(column);
        if (text == null) {
            return null;
        }
        var code = text.toUpperCase(Locale.ROOT);
        if (!isCurrency(code)) {
            fault(column, "currency", OFTEN_MEANT.getOrDefault(code, "USD"));
        }
        return code;
    }

    /** A currency without minor units takes no decimals. */
    void requireDecimals(String column, BigDecimal amount, String currency) {
        boolean whole = amount == null || amount.stripTrailingZeros().scale() <= 0;
        if (!whole
                && currency != null
                && isCurrency(currency)
                && Currency.getInstance(currency).getDefaultFractionDigits() == 0) {
            fault(column, "decimals", currency);
        }
    }

    <E extends Enum<E>> E word(String column, Class<E> type) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var wanted = text.toUpperCase(Locale.ROOT);
        var word = Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(wanted))
                .findFirst();
        if (word.isEmpty()) {
            var known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            fault(column, "word", String.join(", ", known));
        }
        return word.orElse(null);
    }

    /** Complains where a required column is empty. */
    void require(String... columns) {
        for (var column : columns) {
            if (CleanText.line(raw(column), Integer.MAX_VALUE).isMissing()) {
                fault(column, "missing");
            }
        }
    }

    void fault(String column, String code, String... arguments) {
        var all = new ArrayList<String>();
        all.add(raw(column));
        all.addAll(List.of(arguments));
        add(column, Fault.OWN + code, all);
    }

    /** What another module says of the values. */
    void faults(Invalid invalid) {
        for (var field : invalid.fields()) {
            add(
                    snakeCase(field.field()),
                    field.messageKey(),
                    Arrays.stream(field.arguments()).map(Objects::toString).toList());
        }
    }

    private void add(String column, String code, List<String> arguments) {
        faults.add(new Fault(row.number(), row.line(), layout.headerOf(column), raw(column), code, arguments));
    }

    /** A cell too many, even an empty one, may mean that a comma inside a number has moved everything to the right. */
    private void checkWidth() {
        int cells = row.cells().size();
        if (cells < layout.header().size() || cells > layout.width()) {
            var counts = List.of(String.valueOf(cells), String.valueOf(layout.width()));
            faults.add(new Fault(row.number(), row.line(), null, null, Fault.OWN + "width", counts));
        }
    }

    private String kept(String column, String raw) {
        int limit = layout.kind().column(column).limit();
        var text = CleanText.line(raw, limit);
        if (text.fault() != null) {
            add(column, text.fault().messageKey(), List.of(String.valueOf(limit)));
        }
        return text.value();
    }

    private BigDecimal decimal(String column, Pattern pattern, String code) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        if (!pattern.matcher(text).matches()) {
            fault(column, code);
            return null;
        }
        return new BigDecimal(text);
    }

    private static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    private static String snakeCase(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
