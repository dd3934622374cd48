package io.startier.rating.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.startier.tiering.rules.SigningRules.EvidenceKind;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;

/**
 * A piece of evidence as somebody fills it in: a kind and a note, a link or a file (row A1).
 *
 * @param kind {@code ORDER}, {@code CONTRACT}, {@code VISIT}, {@code CREDIT_REPORT}, {@code MARKET_DATA} or {@code OTHER}
 * @param note at most 2000 characters
 * @param link http or https, at most 1000 characters
 * @param file at most 10 MB: PDF, PNG, JPEG, XLSX, DOCX, CSV or plain text
 */
public record PieceForm(
        String kind, String note, String link, @JsonIgnore MultipartFile file) {

    public static final PieceForm BLANK = new PieceForm(null, null, null, null);

    /** Nothing was filled in, and nothing is meant. */
    public boolean isBlank() {
        return Stream.of(kind, note, link).allMatch(text -> text == null || text.isBlank()) && !hasFile();
    }

    /** For a form that is shown again: browsers forget the file. */
    public String fileName() {
        return hasFile() ? file.getOriginalFilename() : null;
    }

    boolean hasFile() {
        return file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty();
    }

    boolean isOfKnownKind() {
        return Arrays.stream(EvidenceKind.values())
                .anyMatch(known -> known.name().equals(kind));
    }
}
