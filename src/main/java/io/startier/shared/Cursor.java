package io.startier.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The place where a keyset page ends: the sort values of its last row, opaque to the reader. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    /** @throws Invalid when the text was not made by {@link #encoded()} with so many values */
    public static Cursor decode(String text, int size) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var values = List.of(decoded.split(SEPARATOR, -1));
            if (values.size() == size) {
                return new Cursor(values);
            }
        } catch (IllegalArgumentException malformed) {
            throw new Invalid("cursor", "error.cursor");
        }
        throw new Invalid("cursor", "error.cursor");
    }

    public String encoded() {
        var joined = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }
}
