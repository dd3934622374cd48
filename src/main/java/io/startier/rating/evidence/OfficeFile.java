package io.startier.rating.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A workbook or a document of Excel or Word, which is an archive of many parts. */
final class OfficeFile {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 200_000_000;
    private static final int PIECE = 64 * 1024;
    private static final String CONTENTS = "[content_types].xml";

    private OfficeFile() {}

    /** @throws Unfit for other archives, for programs inside, and for what is damaged or far too large when unpacked */
    static FileKind kindOf(byte[] content) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new Unfit("bomb");
            }
            var kind = kindOf(names(parts));
            requireBounded(zip, parts);
            return kind;
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Unfit("damaged");
        }
    }

    private static Set<String> names(List<ZipArchiveEntry> parts) {
        var names = new HashSet<String>();
        parts.forEach(part -> names.add(part.getName().toLowerCase(Locale.ROOT)));
        return names;
    }

    private static FileKind kindOf(Set<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw new Unfit("macros");
        }
        if (names.contains(CONTENTS) && names.contains("xl/workbook.xml")) {
            return FileKind.XLSX;
        }
        if (names.contains(CONTENTS) && names.contains("word/document.xml")) {
            return FileKind.DOCX;
        }
        throw new Unfit("unknown");
    }

    /** What an archive says of its sizes need not be true: it is unpacked, and thrown away. */
    private static void requireBounded(ZipFile zip, List<ZipArchiveEntry> parts) throws IOException {
        long left = MOST_BYTES;
        var piece = new byte[PIECE];
        for (var part : parts) {
            try (var unpacked = zip.getInputStream(part)) {
                left -= sizeUpTo(left, unpacked, piece);
            }
        }
    }

    private static long sizeUpTo(long most, InputStream unpacked, byte[] piece) throws IOException {
        long size = 0;
        for (int read = unpacked.read(piece); read >= 0; read = unpacked.read(piece)) {
            size += read;
            if (size > most) {
                throw new Unfit("bomb");
            }
        }
        return size;
    }
}
