package io.startier.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * An XLSX file written row by row into the answer: numbers and days as such, and no text that a spreadsheet would run as a
 * formula (row S6). Close it when the last row is written.
 */
public final class WorkbookDownload implements AutoCloseable {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int AT_ONCE = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    private WorkbookDownload(Workbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.newWorksheet("StarTier");
    }

    /** Starts a file that the browser saves under the name. */
    public static WorkbookDownload to(HttpServletResponse response, String fileName) throws IOException {
        var disposition = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        return new WorkbookDownload(new Workbook(response.getOutputStream(), "StarTier", "1.0"));
    }

    /** Null is an empty cell. */
    public WorkbookDownload row(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        rows++;
        if (rows % AT_ONCE == 0) {
            sheet.flush();
        }
        return this;
    }

    private void write(int column, Object content) {
        if (content instanceof Number number) {
            sheet.value(rows, column, number);
        } else if (content instanceof LocalDate day) {
            sheet.value(rows, column, day);
            sheet.style(rows, column).format("yyyy-mm-dd").set();
        } else if (content != null) {
            sheet.inlineString(rows, column, FormulaGuard.close(String.valueOf(content)));
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
