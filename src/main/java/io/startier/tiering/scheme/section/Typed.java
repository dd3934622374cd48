package io.startier.tiering.scheme.section;

import io.startier.shared.Invalid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What somebody typed into the form of a section, read field by field; nothing is taken that no section asks for. What
 * cannot be taken is null and has a complaint.
 */
public final class Typed {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,2})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, String> texts;
    private final List<Invalid.Field> complaints = new ArrayList<>();

    public Typed(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    public List<Invalid.Field> complaints() {
        return List.copyOf(complaints);
    }

    boolean isWrong() {
        return !complaints.isEmpty();
    }

    void reject(String name, String messageKey, Object... arguments) {
        complaints.add(new Invalid.Field(name, messageKey, arguments));
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    /** Never null. */
    String text(String name) {
        return texts.getOrDefault(name, "").strip();
    }

    String text(String name, int longest) {
        var text = text(name);
        if (text.length() > longest) {
            reject(name, "tiering.scheme.invalid.long", longest);
        }
        return text;
    }

    boolean isBlank(String name) {
        return text(name).isEmpty();
    }

    boolean isTicked(String name) {
        return "true".equals(text(name));
    }

    <E extends Enum<E>> E choice(String name, Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equals(text(name)))
                .findFirst()
                .orElseGet(() -> {
                    reject(name, "tiering.scheme.invalid.choice");
                    return null;
                });
    }

    /** From 0 on, with at most two decimals; commas between thousands do not matter. */
    BigDecimal number(String name) {
        var text = text(name).replace(",", "");
        if (!NUMBER.matcher(text).matches()) {
            reject(name, "tiering.scheme.invalid.number");
            return null;
        }
        return Numbers.plain(new BigDecimal(text));
    }

    /** Also below 0. */
    BigDecimal signed(String name) {
        var text = text(name).replace(",", "");
        if (!NUMBER.matcher(text.replaceFirst("^[-−]", "")).matches()) {
            reject(name, "tiering.scheme.invalid.number");
            return null;
        }
        return Numbers.plain(new BigDecimal(text.replace('−', '-')));
    }

    BigDecimal positive(String name) {
        var number = number(name);
        if (number != null && number.signum() == 0) {
            reject(name, "tiering.scheme.invalid.positive");
        }
        return number;
    }

    /** From 0 to 100. */
    BigDecimal points(String name) {
        var number = number(name);
        if (number != null && number.compareTo(HUNDRED) > 0) {
            reject(name, "schemes.invalid.points");
        }
        return number;
    }

    /** A percentage above 0 and up to 100, as a share. */
    BigDecimal share(String name) {
        var percent = number(name);
        if (percent == null) {
            return null;
        }
        if (percent.signum() == 0 || percent.compareTo(HUNDRED) > 0) {
            reject(name, "tiering.scheme.invalid.percent");
        }
        return Numbers.share(percent);
    }

    /** A percentage from 0 to 100, as a share. */
    BigDecimal shareFromZero(String name) {
        var percent = points(name);
        return percent == null ? null : Numbers.share(percent);
    }

    /** A whole number; 0 with a complaint. */
    int whole(String name, int least, int most) {
        var number = number(name);
        if (number == null) {
            return 0;
        }
        if (number.scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            reject(name, "schemes.invalid.whole", least, most);
            return 0;
        }
        return number.intValue();
    }

    /** So many numbers, {@code name.0}, {@code name.1}, …, each larger than the one before. */
    List<BigDecimal> ascending(String name, int count, Function<String, BigDecimal> each) {
        return ordered(name, count, each, 1, "tiering.scheme.invalid.ascending");
    }

    List<BigDecimal> descending(String name, int count, Function<String, BigDecimal> each) {
        return ordered(name, count, each, -1, "schemes.invalid.descending");
    }

    private List<BigDecimal> ordered(
            String name, int count, Function<String, BigDecimal> each, int direction, String complaint) {
        var numbers = new ArrayList<BigDecimal>();
        for (int i = 0; i < count; i++) {
            var number = each.apply(name + "." + i);
            var before = i == 0 ? null : numbers.get(i - 1);
            if (number != null && before != null && number.compareTo(before) * direction <= 0) {
                reject(name + "." + i, complaint);
            }
            numbers.add(number);
        }
        return numbers;
    }

    /** A pair of which the second must be the larger. */
    void requireAscending(BigDecimal lower, BigDecimal higher, String nameOfHigher) {
        if (lower != null && higher != null && lower.compareTo(higher) >= 0) {
            reject(nameOfHigher, "tiering.scheme.invalid.ascending");
        }
    }

    /** The middle of names such as {@code teams.ASIA.0}. */
    List<String> middlesOf(String stem) {
        var middles = new TreeSet<String>();
        for (var name : texts.keySet()) {
            int end = name.lastIndexOf('.');
            if (name.startsWith(stem + ".") && end > stem.length()) {
                middles.add(name.substring(stem.length() + 1, end));
            }
        }
        return List.copyOf(middles);
    }
}
