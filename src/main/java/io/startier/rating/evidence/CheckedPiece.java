package io.startier.rating.evidence;

import io.startier.tiering.rules.SigningRules.EvidenceKind;
import java.nio.charset.StandardCharsets;

/** A piece that may be kept; note, link and file may each be null, but not all. */
public record CheckedPiece(EvidenceKind kind, String note, String link, Attachment file) {

    /** The same for what says and holds the same. */
    String fingerprint() {
        var all = String.join("\0", kind.name(), text(note), text(link), file == null ? "" : file.sha256());
        return Attachment.sha256(all.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
