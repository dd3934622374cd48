package io.startier.rating;

import io.startier.rating.ProposalEvidence.Download;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file of a proposal as an answer: to be saved, never to be shown within our pages, and kept by nobody on the way. */
final class EvidenceFile {

    private EvidenceFile() {}

    static ResponseEntity<byte[]> answer(Download download) {
        var file = download.piece().file();
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(download.content());
    }
}
