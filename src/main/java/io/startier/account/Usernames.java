package io.startier.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for each user name, so that nobody is there twice and every lock-out hits the same person. */
final class Usernames {

    private static final int LENGTH = 100;
    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*");

    private Usernames() {}

    /** Compatibility forms folded, lower case, without marks that cannot be seen; never longer than a name can be. */
    static String normalised(String typed) {
        var folded = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "")
                .strip();
        int length = folded.codePointCount(0, folded.length());
        return length <= LENGTH ? folded : folded.substring(0, folded.offsetByCodePoints(0, LENGTH));
    }

    static boolean isValid(String normalised) {
        return VALID.matcher(normalised).matches();
    }
}
