package io.startier.shared;

import java.util.UUID;

/** What a form carries, so that sending it twice enters it once. */
public final class FormToken {

    private static final String SHAPE = "[0-9a-f-]{36}";

    private FormToken() {}

    /** For a form that is shown. */
    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** That of a form that was sent; a fresh one where it has none, or something else in its place. */
    public static String of(String sent) {
        return sent == null || !sent.matches(SHAPE) ? fresh() : sent;
    }
}
