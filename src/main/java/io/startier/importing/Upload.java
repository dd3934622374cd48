package io.startier.importing;

import io.startier.shared.CleanText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A file as somebody sent it; of its name only what may be shown. */
record Upload(String name, byte[] content) {

    private static final int LONGEST_NAME = 255;

    static Upload of(String fileName, byte[] content) {
        var base = fileName == null ? "" : fileName.replaceFirst("^.*[/\\\\]", "");
        var name = Optional.ofNullable(CleanText.line(base, LONGEST_NAME).value());
        return new Upload(name.orElse("file.csv"), content);
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
