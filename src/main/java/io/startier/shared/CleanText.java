package io.startier.shared;

import java.text.Normalizer;

/**
 * A text as people typed or files brought it, made fit to keep. Marks that cannot be seen are taken out of names and
 * refused in codes; control characters, lone surrogates and non-characters are refused everywhere.
 *
 * @param value the text to keep, or null where nothing visible is left
 * @param fault why it cannot be kept, or null
 * @param changed whether invisible marks were taken out, which is worth a warning
 */
public record CleanText(String value, Fault fault, boolean changed) {

    /** Each with the message {@code text.<fault>} that takes the limit as its only argument. */
    public enum Fault {
        UNREADABLE,
        INVISIBLE,
        TOO_LONG;

        public String messageKey() {
            return "text." + name();
        }
    }

    private static final int JOINER = 0x200D;

    /** One line; {@code limit} counts code points, as a reader would. */
    public static CleanText line(String raw, int limit) {
        return of(raw, limit, false);
    }

    /** Several lines; line ends become single line feeds. */
    public static CleanText paragraph(String raw, int limit) {
        return of(raw == null ? null : raw.replace("\r\n", "\n").replace('\r', '\n'), limit, true);
    }

    /** A key that people type from paper: compatibility forms are folded, and what cannot be seen is refused. */
    public static CleanText code(String raw, int limit) {
        var text = of(raw == null ? null : Normalizer.normalize(raw, Normalizer.Form.NFKC), limit, false);
        return text.changed() ? new CleanText(null, Fault.INVISIBLE, true) : text;
    }

    /** Nothing was written, or nothing that can be seen. */
    public boolean isMissing() {
        return value == null && fault == null;
    }

    private static CleanText of(String raw, int limit, boolean severalLines) {
        if (raw == null) {
            return new CleanText(null, null, false);
        }
        var written = trimmed(raw);
        if (written.codePoints().anyMatch(sign -> isUnreadable(sign, severalLines))) {
            return new CleanText(null, Fault.UNREADABLE, false);
        }
        var visible = withoutInvisible(written);
        var kept = trimmed(visible);
        boolean changed = visible.length() != written.length();
        if (kept.codePointCount(0, kept.length()) > limit) {
            return new CleanText(null, Fault.TOO_LONG, changed);
        }
        return new CleanText(kept.isEmpty() ? null : kept, null, changed);
    }

    private static boolean isUnreadable(int sign, boolean severalLines) {
        if (sign == '\t' || sign == '\n') {
            return !severalLines;
        }
        return Character.getType(sign) == Character.CONTROL
                || Character.getType(sign) == Character.SURROGATE
                || (sign & 0xFFFE) == 0xFFFE
                || (sign >= 0xFDD0 && sign <= 0xFDEF);
    }

    /** The joiner stays between the parts of one emoji; it means nothing elsewhere. */
    private static String withoutInvisible(String raw) {
        var signs = raw.codePoints().toArray();
        var kept = new StringBuilder(raw.length());
        for (int i = 0; i < signs.length; i++) {
            boolean joins = signs[i] == JOINER && i > 0 && i + 1 < signs.length && isPictured(signs[i + 1]);
            if (joins || Character.getType(signs[i]) != Character.FORMAT) {
                kept.appendCodePoint(signs[i]);
            }
        }
        return kept.toString();
    }

    private static boolean isPictured(int sign) {
        return sign >= 0x1F000 || (sign >= 0x2190 && sign <= 0x2BFF);
    }

    /** Like {@code strip}, and also without no-break spaces, which {@code strip} keeps. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char sign) {
        return Character.isSpaceChar(sign) || sign == '\t' || sign == '\n' || sign == '\r';
    }
}
