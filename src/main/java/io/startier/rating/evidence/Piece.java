package io.startier.rating.evidence;

import io.startier.tiering.rules.SigningRules.EvidenceKind;
import java.time.Instant;

/**
 * One piece of evidence of a proposal; note, link and file may each be null.
 *
 * @param addedBy who may take it away again
 */
public record Piece(
        long id,
        long proposalId,
        EvidenceKind kind,
        String note,
        String link,
        StoredFile file,
        long addedBy,
        String author,
        Instant addedAt) {

    /** @param size in bytes */
    public record StoredFile(long id, String name, FileKind kind, long size, String sha256) {

        /** As people say it: the unit, {@code KB} or {@code MB}, and how many. */
        public String spokenSize() {
            return size < 1_000_000 ? Math.max(1, size / 1_000) + " KB" : size / 100_000 / 10.0 + " MB";
        }
    }
}
