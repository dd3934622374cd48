package io.startier.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A CSV file written row by row into the answer: UTF-8 with a byte order mark, commas, CRLF, and no cell that a
 * spreadsheet would run as a formula (row S6). Close it when the last row is written.
 */
public final class CsvDownload implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    private CsvDownload(CsvWriter csv) {
        this.csv = csv;
    }

    /** Starts a file that the browser saves under the name. */
    public static CsvDownload to(HttpServletResponse response, String fileName) throws IOException {
        var text = begin(response, fileName);
        text.write(BYTE_ORDER_MARK);
        return new CsvDownload(CsvWriter.builder().build(text));
    }

    /** The same without the byte order mark, which programs would take for a part of the first header. */
    public static CsvDownload forPrograms(HttpServletResponse response, String fileName) throws IOException {
        return new CsvDownload(CsvWriter.builder().build(begin(response, fileName)));
    }

    private static OutputStreamWriter begin(HttpServletResponse response, String fileName) throws IOException {
        var disposition = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** Null is an empty cell; decimals are written in full, never with an exponent. */
    public CsvDownload row(Object... cells) {
        return row(Arrays.asList(cells));
    }

    public CsvDownload row(List<?> cells) {
        csv.writeRecord(cells.stream().map(CsvDownload::cell).toList());
        return this;
    }

    private static String cell(Object content) {
        if (content == null) {
            return "";
        }
        var text = content instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(content);
        return FormulaGuard.close(text);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
