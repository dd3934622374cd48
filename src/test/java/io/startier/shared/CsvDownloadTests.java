package io.startier.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvDownloadTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aFileOpensInASpreadsheetWithItsCharactersRight() throws IOException {
        try (var file = CsvDownload.to(response, "客户.csv")) {
            file.row("code", "name").row("C-1", "华为, \"深圳\"");
        }

        assertThat(response.getContentAsString()).isEqualTo("\uFEFFcode,name\r\nC-1,\"华为, \"\"深圳\"\"\"\r\n");
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''");
    }

    @Test
    void formulasAreDefusedInHeaderAndRowsWhileNumbersStayNumbers() throws IOException {
        try (var file = CsvDownload.to(response, "a.csv")) {
            file.row("=cmd()", "amount", "note").row("@x", new BigDecimal("-1E+3"), null);
        }

        assertThat(response.getContentAsString()).isEqualTo("\uFEFF'=cmd(),amount,note\r\n'@x,-1000,\r\n");
    }
}
