package io.startier.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands in the fields of a form; complaints are collected, so that all of them are told at once. */
public final class FormCheck {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final List<Invalid.Field> faults = new ArrayList<>();

    /** A key that people type from paper; null with a complaint where there is none. */
    public String code(String field, String raw, int limit) {
        return required(field, kept(field, CleanText.code(raw, limit), limit));
    }

    /** One line; null with a complaint where there is none. */
    public String line(String field, String raw, int limit) {
        return required(field, kept(field, CleanText.line(raw, limit), limit));
    }

    /** One line, or null. */
    public String optional(String field, String raw, int limit) {
        return kept(field, CleanText.line(raw, limit), limit);
    }

    /** Several lines, or null. */
    public String paragraph(String field, String raw, int limit) {
        return kept(field, CleanText.paragraph(raw, limit), limit);
    }

    /** An ISO day; null with a complaint where there is none. */
    public LocalDate day(String field, String raw) {
        try {
            var day = LocalDate.parse(raw == null ? "" : raw.strip(), DAY);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // told below, as a day out of range is
        }
        fault(field, "form.day");
        return null;
    }

    /** A number with commas between thousands or without; null with a complaint where there is none. */
    public BigDecimal number(String field, String raw, int decimals) {
        var text = raw == null ? "" : raw.strip();
        var fraction = decimals == 0 ? "" : "(\\.[0-9]{1," + decimals + "})?";
        if (text.matches("-?([0-9]{1,13}|[0-9]{1,3}(,[0-9]{3}){1,4})" + fraction)) {
            return new BigDecimal(text.replace(",", ""));
        }
        fault(field, "form.number", decimals);
        return null;
    }

    public void fault(String field, String messageKey, Object... arguments) {
        if (faults.stream().noneMatch(fault -> fault.field().equals(field))) {
            faults.add(new Invalid.Field(field, messageKey, arguments));
        }
    }

    /** @throws Invalid with every field at fault */
    public void complain() {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private String required(String field, String text) {
        if (text == null) {
            fault(field, "form.missing");
        }
        return text;
    }

    private String kept(String field, CleanText text, int limit) {
        if (text.fault() != null) {
            fault(field, text.fault().messageKey(), limit);
        }
        return text.value();
    }
}
