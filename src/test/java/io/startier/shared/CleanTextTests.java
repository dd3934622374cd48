package io.startier.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.shared.CleanText.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTests {

    @Test
    void anOrdinaryNameIsKeptAsItIs() {
        assertThat(CleanText.line("Müller & Söhne 测试 株式会社", 255))
                .isEqualTo(new CleanText("Müller & Söhne 测试 株式会社", null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0\u00a0", "\u3000", "\u200b", "\ufeff \u200b", "\u202e"})
    void aNameWithNothingToSeeIsMissing(String raw) {
        assertThat(CleanText.line(raw, 255).isMissing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0001", "a\nb", "\ud800", "\uffff", "\ufdd0", "\u0085"})
    void whatNoDatabaseShouldKeepIsRefused(String raw) {
        assertThat(CleanText.line(raw, 255).fault()).isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void marksThatTurnOrHideTextAreTakenOutOfNamesAndTheReaderIsTold() {
        assertThat(CleanText.line("ACME\u202etxt.exe\u200b", 255)).isEqualTo(new CleanText("ACMEtxt.exe", null, true));
    }

    @Test
    void anEmojiOfSeveralPartsStaysWhole() {
        var family = "\ud83d\udc69\u200d\ud83d\udc67";

        assertThat(CleanText.line(family, 255).value()).isEqualTo(family);
    }

    @Test
    void hiddenMarksAreRefusedInCodes() {
        assertThat(CleanText.code("C\u200b001", 60).fault()).isEqualTo(Fault.INVISIBLE);
    }

    @Test
    void aCodeTypedInFullWidthIsTheSameCode() {
        assertThat(CleanText.code(" \uff23\uff10\uff11 ", 60).value()).isEqualTo("C01");
    }

    @Test
    void lengthCountsSignsAsAReaderDoes() {
        var rare = "\ud842\udfb7";

        assertThat(CleanText.line(rare.repeat(255), 255).fault()).isNull();
        assertThat(CleanText.line(rare.repeat(256), 255).fault()).isEqualTo(Fault.TOO_LONG);
    }

    @Test
    void aParagraphKeepsItsLines() {
        assertThat(CleanText.paragraph("one\r\ntwo\rthree\tfour", 100).value()).isEqualTo("one\ntwo\nthree\tfour");
    }
}
