package io.startier.rating.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Row A1: which files are taken as evidence, and under which name. */
class AttachmentTests {

    static Stream<Arguments> good() {
        return Stream.of(
                arguments("contract.pdf", TestFiles.pdf(), FileKind.PDF),
                arguments("stand.png", TestFiles.png(), FileKind.PNG),
                arguments("stand.jpeg", TestFiles.jpeg(), FileKind.JPEG),
                arguments("orders.xlsx", TestFiles.workbook(), FileKind.XLSX),
                arguments("visit.docx", TestFiles.archive("[Content_Types].xml", "word/document.xml"), FileKind.DOCX),
                arguments("visit.txt", text("Met the buyer, 3 < 4.\n"), FileKind.TEXT),
                arguments("rows.csv", text("\uFEFF订单,金额\n114,3000\n"), FileKind.CSV),
                arguments("rows.csv", "订单,金额\n114,3000\n".getBytes(Charset.forName("GB18030")), FileKind.CSV),
                arguments("note.txt", "拜访记录".getBytes(StandardCharsets.UTF_16), FileKind.TEXT));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("good")
    void whatPeopleKeepOfTheirTradeIsTaken(String name, byte[] content, FileKind kind) {
        var file = Attachment.of(name, content);

        assertThat(file.kind()).isEqualTo(kind);
        assertThat(file.name()).isEqualTo(name);
        assertThat(file.sha256()).hasSize(64);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("empty.pdf", new byte[0], "empty"),
                arguments("large.pdf", Arrays.copyOf(TestFiles.pdf(), 11 * 1024 * 1024), "large"),
                arguments("setup.pdf", TestFiles.program(), "program"),
                arguments("run.txt", text("#!/bin/sh\nrm -rf /\n"), "program"),
                arguments("page.pdf", text("<!DOCTYPE html><html><body>Hello</body></html>"), "markup"),
                arguments("page.txt", text("Hello <script>alert(1)</script>"), "markup"),
                arguments("drawing.png", text("<svg xmlns='http://www.w3.org/2000/svg'/>"), "markup"),
                arguments("drawing.png", text("\uFEFF \n<?xml version='1.0'?><svg/>"), "markup"),
                arguments("drawing.txt", "<svg/>".getBytes(StandardCharsets.UTF_16), "markup"),
                arguments("old.xlsx", TestFiles.oldOffice(), "old"),
                arguments(
                        "macros.xlsx",
                        TestFiles.archive("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
                        "macros"),
                arguments("programs.xlsx", TestFiles.archive("a.class", "META-INF/MANIFEST.MF"), "unknown"),
                arguments("damaged.xlsx", Arrays.copyOf(TestFiles.workbook(), 60), "damaged"),
                arguments("many.xlsx", TestFiles.parts(100_000), "bomb"),
                arguments("huge.xlsx", TestFiles.bomb(201), "bomb"),
                arguments("noise.txt", new byte[] {1, 2, 3, 0, 5}, "unknown"),
                arguments("film.mp4", new byte[] {0, 0, 0, 0x18, 'f', 't', 'y', 'p'}, "unknown"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("bad")
    void anythingElseIsRefusedWithASentenceOfItsOwn(String name, byte[] content, String reason) {
        assertThatThrownBy(() -> Attachment.of(name, content))
                .isInstanceOf(Unfit.class)
                .hasMessage("evidence.file." + reason);
    }

    @Test
    void aFileOfExactlyTenMegabytesIsTaken() {
        assertThat(Attachment.of("large.pdf", Arrays.copyOf(TestFiles.pdf(), 10 * 1024 * 1024))
                        .content())
                .hasSize(10_485_760);
    }

    @ParameterizedTest
    @CsvSource({
        "../../x, x.pdf",
        "'C:\\Users\\me\\框架合同.PDF', 框架合同.PDF",
        "/etc/passwd, passwd.pdf",
        "report.exe, report.exe.pdf",
        "report\u202Efdp.exe, reportfdp.exe.pdf",
        "'', file.pdf",
        "'  ', file.pdf",
        "a\u0000b.pdf, file.pdf",
        ".pdf, .pdf"
    })
    void theNameIsNeverAPathAndAlwaysEndsLikeItsContent(String sent, String kept) {
        assertThat(Attachment.of(sent, TestFiles.pdf()).name()).isEqualTo(kept);
    }

    @Test
    void aNameOfFourThousandSignsIsShortenedAndKeepsItsEnding() {
        var name = Attachment.of("合".repeat(4000) + ".pdf", TestFiles.pdf()).name();

        assertThat(name).hasSize(154).endsWith("合.pdf");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
