package io.startier.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookTests {

    private static final ImportLimits LIMITS = new ImportLimits(1_000_000, 1_000, 100, 1_000, 10);

    private final Workbook workbook = new Workbook(LIMITS);

    @Test
    void numbersAndDaysComeAsTheyAreMeant() {
        var text = text(sheet("Sheet1", sheet -> {
            header(sheet, 0, "order_no", "customer_code", "date", "amount");
            sheet.value(1, 0, "A-1");
            sheet.value(1, 1, 1001);
            sheet.value(1, 2, LocalDate.of(2025, 3, 31));
            sheet.style(1, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 3, 0.1 + 0.2);
            sheet.value(2, 0, "A-2");
            sheet.value(2, 1, "C,2");
            sheet.value(2, 2, LocalDateTime.of(2025, 3, 31, 14, 30));
            sheet.style(2, 2).format("dd/mm/yyyy hh:mm").set();
            sheet.value(2, 3, -12345678);
        }));

        assertThat(text)
                .containsExactly(
                        "order_no,customer_code,date,amount",
                        "A-1,1001,2025-03-31,0.3",
                        "A-2,\"C,2\",2025-03-31 14:30,-12345678");
    }

    @Test
    void anAmountInAMoneyFormatIsNoDay() {
        var text = text(sheet("Sheet1", sheet -> {
            header(sheet, 0, "code", "name");
            sheet.value(1, 0, 45_000);
            sheet.style(1, 0).format("#,##0.00 \"USD\"").set();
            sheet.value(1, 1, true);
        }));

        assertThat(text).containsExactly("code,name", "45000,true");
    }

    @Test
    void rowsKeepTheNumbersThatExcelShows() {
        var text = text(sheet("Sheet1", sheet -> {
            header(sheet, 2, "code", "name");
            sheet.value(5, 0, "C-1");
            sheet.value(5, 1, "Acme");
        }));

        assertThat(text).containsExactly("", "", "code,name", "", "", "C-1,Acme");
    }

    @Test
    void ofSeveralSheetsTheOneThatFitsIsRead() {
        var book = book(
                new Page("Notes", sheet -> sheet.value(0, 0, "Please read")),
                new Page("customers", sheet -> header(sheet, 0, "code", "name", "country")),
                new Page(
                        "orders",
                        sheet -> header(sheet, 0, "order_no", "customer_code", "date", "currency", "amount")));

        assertThat(workbook.asText(new Upload("book.xlsx", book), null).name()).isEqualTo("book.xlsx – orders");
        assertThat(workbook.asText(new Upload("book.xlsx", book), Kind.CUSTOMERS)
                        .name())
                .isEqualTo("book.xlsx – customers");
    }

    @Test
    void aHiddenSheetIsNotRead() {
        var book = book(
                new Page("orders", sheet -> {
                    header(sheet, 0, "order_no", "customer_code", "date", "currency", "amount");
                    sheet.setVisibilityState(VisibilityState.HIDDEN);
                }),
                new Page("customers", sheet -> header(sheet, 0, "code", "name")));

        assertThat(workbook.asText(new Upload("book.xlsx", book), Kind.ORDERS).name())
                .isEqualTo("book.xlsx – customers");
    }

    @Test
    void textFilesPassUntouched() {
        var file = new Upload("orders.csv", "a,b".getBytes(StandardCharsets.UTF_8));

        assertThat(workbook.asText(file, null)).isSameAs(file);
    }

    @Test
    void aSmallFileThatHoldsAHugeOneIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 11; i++) {
                zip.write(new byte[LIMITS.bytes()]);
            }
        }

        assertThat(bytes.size()).isLessThan(100_000);
        assertThatThrownBy(() -> workbook.asText(new Upload("bomb.xlsx", bytes.toByteArray()), null))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        problem -> assertThat(problem.messageKey()).isEqualTo("import.file.large"));
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> workbook.asText(new Upload("files.zip", bytes.toByteArray()), null))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        problem -> assertThat(problem.messageKey()).isEqualTo("import.file.workbook"));
    }

    private String[] text(byte[] book) {
        var content = workbook.asText(new Upload("book.xlsx", book), null).content();
        return new String(content, StandardCharsets.UTF_8).split("\r\n");
    }

    private static byte[] sheet(String name, Consumer<Worksheet> content) {
        return book(new Page(name, content));
    }

    private record Page(String name, Consumer<Worksheet> content) {}

    private static byte[] book(Page... pages) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
            for (var page : pages) {
                page.content().accept(book.newWorksheet(page.name()));
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void header(Worksheet sheet, int row, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(row, i, names[i]);
        }
    }
}
