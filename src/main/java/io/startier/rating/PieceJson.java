package io.startier.rating;

import io.startier.rating.evidence.Piece;
import io.startier.tiering.rules.SigningRules.EvidenceKind;
import java.time.Instant;

/**
 * A piece of evidence for programs.
 *
 * @param file absent for a piece without one
 * @param addedBy the name of whoever may take it away again
 */
record PieceJson(long id, EvidenceKind kind, String note, String link, File file, String addedBy, Instant addedAt) {

    /**
     * @param type media type, told from the content
     * @param size in bytes
     * @param sha256 of the content, in hex
     * @param address where it is read
     */
    record File(String name, String type, long size, String sha256, String address) {}

    static PieceJson of(Piece piece) {
        return new PieceJson(
                piece.id(), piece.kind(), piece.note(), piece.link(), file(piece), piece.author(), piece.addedAt());
    }

    private static File file(Piece piece) {
        var file = piece.file();
        return file == null
                ? null
                : new File(
                        file.name(),
                        file.kind().mediaType(),
                        file.size(),
                        file.sha256(),
                        "/api/proposals/" + piece.proposalId() + "/evidence/" + piece.id() + "/file");
    }
}
