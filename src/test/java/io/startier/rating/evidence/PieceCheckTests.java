package io.startier.rating.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.shared.Invalid.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;

/** Row A1: what a piece of evidence may say. */
class PieceCheckTests {

    @Test
    void rowsThatNobodyFilledInAreLeftOut() {
        var check = PieceCheck.of(List.of(
                PieceForm.BLANK,
                new PieceForm("", " ", "", new MockMultipartFile("file", new byte[0])),
                new PieceForm("ORDER", "No. 114", null, null)));

        assertThat(check.faults()).isEmpty();
        assertThat(check.pieces()).hasSize(1);
    }

    @Test
    void everythingWrongIsToldAtOnceAtItsField() {
        var check = PieceCheck.of(List.of(
                new PieceForm("ORDER", "x".repeat(2001), "ftp://example.org", null),
                new PieceForm("SECRET", "No. 114", null, null),
                new PieceForm("VISIT", null, null, null),
                new PieceForm("VISIT", null, null, new MockMultipartFile("file", "x.pdf", null, TestFiles.program()))));

        assertThat(check.faults())
                .extracting(Field::field)
                .containsExactly(
                        "pieces[0].note", "pieces[0].link", "pieces[1].kind", "pieces[2].note", "pieces[3].file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTP://example.org:8080/a?b=c#d",
                "https://example.com/订单/2026?编号=1",
                "https://例子.公司/合同"
            })
    void addressesOfTheWebAreLinks(String link) {
        assertThat(PieceCheck.one(new PieceForm("ORDER", null, link, null)).link())
                .isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org",
                "file:///etc/passwd",
                "//example.org",
                "example.org",
                "https://",
                "https:example.org",
                "https://bank.example@evil.example/",
                "https://exa mple.org"
            })
    void nothingElseIsALink(String link) {
        assertThat(PieceCheck.of(List.of(new PieceForm("ORDER", "x", link, null)))
                        .faults())
                .extracting(Field::messageKey)
                .containsExactly("evidence.link.invalid");
    }

    @Test
    void aPieceIsTheSameWhenItSaysAndHoldsTheSame() {
        var one = piece("No. 114", TestFiles.pdf());

        assertThat(piece("No. 114", TestFiles.pdf()).fingerprint()).isEqualTo(one.fingerprint());
        assertThat(piece("No. 115", TestFiles.pdf()).fingerprint()).isNotEqualTo(one.fingerprint());
        assertThat(piece("No. 114", TestFiles.png()).fingerprint()).isNotEqualTo(one.fingerprint());
    }

    private static CheckedPiece piece(String note, byte[] content) {
        return PieceCheck.one(
                new PieceForm("ORDER", note, null, new MockMultipartFile("file", "x.pdf", null, content)));
    }
}
