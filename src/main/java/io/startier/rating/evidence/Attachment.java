package io.startier.rating.evidence;

import io.startier.shared.CleanText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that may be kept.
 *
 * @param name as it is shown and saved again: never a path, and always ending like its kind
 */
record Attachment(String name, FileKind kind, byte[] content) {

    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_READ = 10_000;

    /** @throws Unfit when it is empty, too large or of another kind than those taken as evidence */
    static Attachment of(String fileName, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Unfit("large", MOST_BYTES / 1024 / 1024);
        }
        var kind = Content.kindOf(content);
        var name = cleaned(fileName);
        var exact = kind == FileKind.TEXT && FileKind.CSV.isEndOf(name) ? FileKind.CSV : kind;
        return new Attachment(shortened(name, exact), exact, content);
    }

    private static String cleaned(String fileName) {
        var base = fileName == null
                ? ""
                : fileName.substring(1 + Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')));
        var clean = CleanText.line(base, LONGEST_READ).value();
        return clean == null ? "file" : clean;
    }

    private static String shortened(String name, FileKind kind) {
        var ending = kind.isEndOf(name) ? name.substring(name.lastIndexOf('.')) : kind.extension();
        var stem = kind.isEndOf(name) ? name.substring(0, name.lastIndexOf('.')) : name;
        var signs = stem.codePoints().limit(LONGEST_NAME).toArray();
        return new String(signs, 0, signs.length) + ending;
    }

    String sha256() {
        return sha256(content);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
