package io.startier.sales.activity;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * Something that was done for a customer (row S4).
 *
 * @param kind code of an {@link ActivityKind}
 * @param quantity above 0, in the kind's unit
 * @param note text, or null
 */
public record Activity(long customerId, LocalDate doneOn, String kind, BigDecimal quantity, String note) {

    /** What a row of a file is known by, because it has no number: a digest of everything it says. */
    public static String hash(String customerCode, LocalDate doneOn, String kind, BigDecimal quantity, String note) {
        var row = String.join(
                "\n",
                customerCode,
                doneOn.toString(),
                kind,
                quantity.stripTrailingZeros().toPlainString(),
                note == null ? "" : note);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
