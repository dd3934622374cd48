package io.startier.rating.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as people send them, good and bad. */
public final class TestFiles {

    private static final int MEGABYTE = 1 << 20;

    private TestFiles() {}

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    }

    static byte[] jpeg() {
        return new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};
    }

    public static byte[] program() {
        return new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};
    }

    static byte[] oldOffice() {
        return new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        };
    }

    /** An archive with these parts, each with a line of content. */
    static byte[] archive(String... parts) {
        return zipped(zip -> {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    static byte[] workbook() {
        return archive("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
    }

    /** A workbook of a few hundred kilobytes that unpacks to the given size. */
    public static byte[] bomb(int megabytes) {
        return zipped(zip -> {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var blank = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                zip.write(blank);
            }
        });
    }

    /** A workbook with that many empty parts. */
    static byte[] parts(int number) {
        return zipped(zip -> {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < number; i++) {
                zip.putNextEntry(nothing("xl/" + i));
            }
        });
    }

    private static ZipEntry nothing(String name) {
        var entry = new ZipEntry(name);
        entry.setSize(0);
        entry.setCrc(0);
        return entry;
    }

    private interface Filling {
        void into(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zipped(Filling filling) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            filling.into(zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
