package io.startier.customer;

import io.startier.shared.CleanText;
import io.startier.shared.Invalid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Turns what was written into what is kept, and gathers every complaint on the way. */
public class DraftCheck {

    private static final Pattern SAFE_CODE = Pattern.compile("[^/\\\\;%?#\\s]+");
    private static final Pattern TAG_SEPARATOR = Pattern.compile("[,，;；、\\n]");

    /** Addresses below {@code /customers} that are pages of their own. */
    private static final Set<String> TAKEN = Set.of("new", ".", "..");

    private final List<Invalid.Field> faults = new ArrayList<>();

    public void complain() {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    String code(String raw) {
        var code = kept("code", CleanText.code(raw, 60), 60);
        if (code == null) {
            missing("code");
        } else if (!SAFE_CODE.matcher(code).matches() || TAKEN.contains(code)) {
            fault("code", "customer.code.unsafe");
        }
        return code;
    }

    /** Never null, so that the check of the other fields can go on. */
    public String required(String field, String raw, int limit) {
        var text = line(field, raw, limit);
        if (text == null) {
            missing(field);
        }
        return text == null ? "" : text;
    }

    String requiredParagraph(String field, String raw, int limit) {
        var text = paragraph(field, raw, limit);
        if (text == null) {
            missing(field);
        }
        return text;
    }

    public String line(String field, String raw, int limit) {
        return kept(field, CleanText.line(raw, limit), limit);
    }

    String paragraph(String field, String raw, int limit) {
        return kept(field, CleanText.paragraph(raw, limit), limit);
    }

    /** Shown as a link, and therefore never another scheme than the web's. */
    String website(String raw) {
        var website = line("website", raw, 300);
        if (website != null && website.contains(":") && !website.matches("(?i)https?://.+|[^:/]+:\\d+(/.*)?")) {
            fault("website", "customer.website.unsafe");
        }
        return website;
    }

    public String email(String raw) {
        var email = line("email", raw, 320);
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            fault("email", "customer.email.invalid");
        }
        return email;
    }

    Integer staffCount(String raw) {
        var text = line("staffCount", raw, 20);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        fault("staffCount", "customer.staffCount.invalid");
        return null;
    }

    String founded(String raw) {
        var text = line("founded", raw, 20);
        if (text != null && !isYearOrDay(text)) {
            fault("founded", "customer.founded.invalid");
        }
        return text;
    }

    Stage stage(String raw) {
        return choice("stage", raw, Stage.class, Stage.PROSPECT);
    }

    Set<String> tags(String field, List<String> raw) {
        var tags = new TreeSet<String>();
        for (var tag : separated(raw)) {
            var text = line(field, tag, 60);
            if (text != null) {
                tags.add(text);
            }
        }
        if (tags.size() > 30) {
            fault(field, "customer.tags.many", 30);
        }
        return tags;
    }

    /** One of the enum's names in any case; blank means {@code otherwise}. */
    public <E extends Enum<E>> E choice(String field, String raw, Class<E> type, E otherwise) {
        var text = line(field, raw, 30);
        if (text == null) {
            return otherwise;
        }
        var wanted = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> {
                    fault(field, "customer.choice.unknown", text);
                    return otherwise;
                });
    }

    public void fault(String field, String messageKey, Object... arguments) {
        faults.add(new Invalid.Field(field, messageKey, arguments));
    }

    private void missing(String field) {
        if (faults.stream().noneMatch(fault -> fault.field().equals(field))) {
            fault(field, "customer.field.missing");
        }
    }

    private String kept(String field, CleanText text, int limit) {
        if (text.fault() != null) {
            fault(field, text.fault().messageKey(), limit);
        }
        return text.value();
    }

    private static List<String> separated(List<String> raw) {
        return raw.stream().flatMap(TAG_SEPARATOR::splitAsStream).toList();
    }

    private static boolean isYearOrDay(String text) {
        try {
            return text.matches("\\d{4}") || LocalDate.parse(text) != null;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }
}
