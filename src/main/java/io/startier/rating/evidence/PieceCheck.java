package io.startier.rating.evidence;

import io.startier.shared.CleanText;
import io.startier.shared.Invalid;
import io.startier.shared.Invalid.Field;
import io.startier.tiering.rules.SigningRules.EvidenceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Reads pieces as they were filled in; complaints are collected, so that all of them are told at once. */
public final class PieceCheck {

    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_LINK = 1000;

    private final List<CheckedPiece> pieces = new ArrayList<>();
    private final List<Field> faults = new ArrayList<>();

    private PieceCheck() {}

    /** Blank ones are left out; the fields of the others are named {@code pieces[0].note}. */
    public static PieceCheck of(List<PieceForm> forms) {
        var check = new PieceCheck();
        for (int index = 0; index < forms.size(); index++) {
            if (!forms.get(index).isBlank()) {
                check.read("pieces[" + index + "].", forms.get(index));
            }
        }
        return check;
    }

    /** @throws Invalid with every field that cannot be taken */
    public static CheckedPiece one(PieceForm form) {
        var check = new PieceCheck();
        check.read("", form);
        if (!check.faults.isEmpty()) {
            throw new Invalid(check.faults);
        }
        return check.pieces.get(0);
    }

    public List<CheckedPiece> pieces() {
        return pieces;
    }

    public List<Field> faults() {
        return faults;
    }

    private void read(String path, PieceForm form) {
        int before = faults.size();
        if (!form.isOfKnownKind()) {
            faults.add(new Field(path + "kind", "evidence.kind.unknown"));
        }
        var note = kept(path + "note", CleanText.paragraph(form.note(), LONGEST_NOTE), LONGEST_NOTE);
        var link = link(path + "link", form.link());
        var file = form.hasFile() ? file(path + "file", form.file()) : null;
        if (note == null && link == null && file == null && faults.size() == before) {
            faults.add(new Field(path + "note", "evidence.piece.nothing"));
        }
        if (faults.size() == before) {
            pieces.add(new CheckedPiece(EvidenceKind.valueOf(form.kind()), note, link, file));
        }
    }

    private String link(String field, String raw) {
        var link = kept(field, CleanText.line(raw, LONGEST_LINK), LONGEST_LINK);
        if (link == null || isWebAddress(link)) {
            return link;
        }
        faults.add(new Field(field, "evidence.link.invalid"));
        return null;
    }

    /** A name before the host only serves to make another host look like one that is trusted. */
    private static boolean isWebAddress(String link) {
        try {
            var address = new URI(link);
            var host = address.getRawAuthority();
            return link.matches("(?i)https?://.*") && host != null && !host.contains("@");
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private Attachment file(String field, MultipartFile file) {
        try {
            if (file.getSize() > Attachment.MOST_BYTES) {
                throw new Unfit("large", Attachment.MOST_BYTES / 1024 / 1024);
            }
            return Attachment.of(file.getOriginalFilename(), file.getBytes());
        } catch (Unfit unfit) {
            faults.add(new Field(field, unfit.messageKey(), unfit.arguments()));
            return null;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private String kept(String field, CleanText text, int limit) {
        if (text.fault() != null) {
            faults.add(new Field(field, text.fault().messageKey(), limit));
        }
        return text.value();
    }
}
