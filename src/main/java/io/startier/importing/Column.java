package io.startier.importing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column that a kind of file can have.
 *
 * @param name as the contract spells it
 * @param limit of its texts, in code points
 * @param aliases other names, among them the Chinese ones in both scripts
 */
record Column(String name, boolean required, Shape shape, int limit, List<String> aliases) {

    enum Shape {
        TEXT,
        DATE
    }

    private static final Pattern UNIMPORTANT = Pattern.compile("[^\\p{L}\\p{N}]");

    static Column required(String name, int limit, String... aliases) {
        return new Column(name, true, Shape.TEXT, limit, List.of(aliases));
    }

    static Column optional(String name, int limit, String... aliases) {
        return new Column(name, false, Shape.TEXT, limit, List.of(aliases));
    }

    static Column date(String name, String... aliases) {
        return new Column(name, true, Shape.DATE, 40, List.of(aliases));
    }

    static Column optionalDate(String name, String... aliases) {
        return new Column(name, false, Shape.DATE, 40, List.of(aliases));
    }

    boolean isCalled(String header) {
        var wanted = folded(header);
        return folded(name).equals(wanted)
                || aliases.stream().anyMatch(alias -> folded(alias).equals(wanted));
    }

    /** Case, width, blanks and punctuation do not matter in a header. */
    static String folded(String header) {
        var plain = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return UNIMPORTANT.matcher(plain).replaceAll("");
    }
}
