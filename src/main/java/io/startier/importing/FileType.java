package io.startier.importing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Files that only look like a table of text by their name, told by their first bytes. */
final class FileType {

    private FileType() {}

    /** @throws Unreadable saying what the file is and what to do */
    static void refuseOthers(byte[] content) {
        if (content.length == 0) {
            throw new Unreadable("import.file.empty");
        }
        var start = new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1);
        var text = start.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("PK") || start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new Unreadable("import.file.workbook");
        }
        if (start.startsWith("%PDF")) {
            throw new Unreadable("import.file.pdf");
        }
        if (text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml")) {
            throw new Unreadable("import.file.html");
        }
    }
}
