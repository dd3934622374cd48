package io.startier.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.springframework.stereotype.Component;

/**
 * Turns one sheet of an Excel workbook into the text that all imports read (row S5). The sheet is the one whose columns fit
 * best; its rows keep their numbers, so that a complaint names the row that Excel shows.
 */
@Component
class Workbook {

    private static final int TIMES_LARGER = 10;

    private final ImportLimits limits;

    Workbook(ImportLimits limits) {
        this.limits = limits;
    }

    /**
     * Anything else than a workbook comes back as it is.
     *
     * @param wanted the kind that somebody has named, or null
     * @throws Unreadable for a workbook that is damaged, locked, far too large or empty
     */
    Upload asText(Upload file, Kind wanted) {
        if (!ReadableWorkbook.isOOXMLZipHeader(Arrays.copyOf(file.content(), 4))) {
            return file;
        }
        try {
            refuseBomb(file.content());
            return read(file, wanted);
        } catch (IOException | ExcelReaderException | UncheckedIOException damaged) {
            throw new Unreadable("import.file.workbook");
        }
    }

    private Upload read(Upload file, Kind wanted) throws IOException {
        var bytes = new ByteArrayInputStream(file.content());
        try (var workbook = new ReadableWorkbook(bytes, new ReadingOptions(true, false))) {
            var sheet = fitting(workbook, wanted);
            return new Upload(file.name() + " – " + sheet.getName(), text(sheet, workbook.isDate1904()));
        }
    }

    /** A small file can hold a huge one, and what it says of its size need not be true. */
    private void refuseBomb(byte[] content) throws IOException {
        long most = (long) TIMES_LARGER * limits.bytes();
        var channel = new SeekableInMemoryByteChannel(content);
        try (var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            long size = 0;
            for (var parts = zip.getEntries(); parts.hasMoreElements(); ) {
                try (var part = zip.getInputStream(parts.nextElement())) {
                    size += sizeUpTo(most - size, part);
                }
            }
        }
    }

    private long sizeUpTo(long most, InputStream part) throws IOException {
        long size = 0;
        var buffer = new byte[16_384];
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            if (size > most) {
                throw new Unreadable("import.file.large", String.valueOf(limits.bytes() / 1_000_000));
            }
        }
        return size;
    }

    private static Sheet fitting(ReadableWorkbook workbook, Kind wanted) throws IOException {
        var kinds = wanted == null ? List.of(Kind.values()) : List.of(wanted);
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .max(Comparator.comparingInt((Sheet sheet) -> fit(sheet, kinds))
                        .thenComparing(sheet ->
                                kinds.stream().anyMatch(kind -> kind.path().equalsIgnoreCase(sheet.getName())))
                        .thenComparing(sheet -> -sheet.getIndex()))
                .orElseThrow(() -> new Unreadable("import.file.empty"));
    }

    /** Known columns; a sheet that has all that a kind requires goes before every other. */
    private static int fit(Sheet sheet, List<Kind> kinds) {
        try (var rows = sheet.openStream()) {
            var header = rows.map(row -> SheetCells.of(row, false))
                    .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()))
                    .findFirst()
                    .orElse(List.of());
            return kinds.stream()
                    .map(kind -> Mapping.guess(kind, header))
                    .mapToInt(mapping -> mapping.indexes().size())
                    .max()
                    .orElse(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] text(Sheet sheet, boolean since1904) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
                var rows = sheet.openStream()) {
            int line = 1;
            for (var iterator = rows.iterator(); iterator.hasNext(); line++) {
                var row = iterator.next();
                line = skipTo(row, line, csv);
                csv.writeRecord(SheetCells.of(row, since1904));
            }
        }
        return bytes.toByteArray();
    }

    /** Rows that hold nothing are not in the file at all. */
    private int skipTo(Row row, int from, CsvWriter csv) {
        if (row.getRowNum() > 2 * limits.rows()) {
            throw new Unreadable("import.file.rows", String.valueOf(limits.rows()));
        }
        int line = from;
        for (; line < row.getRowNum(); line++) {
            csv.writeRecord("");
        }
        return line;
    }
}
