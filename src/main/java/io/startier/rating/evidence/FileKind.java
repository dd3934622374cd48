package io.startier.rating.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A kind of file that may support a proposal. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt");

    /** What a file dialog offers. */
    public static final String ACCEPTED = ".pdf,.png,.jpg,.jpeg,.xlsx,.docx,.csv,.txt";

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = Arrays.asList(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    String extension() {
        return "." + extensions.get(0);
    }

    boolean isEndOf(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }
}
