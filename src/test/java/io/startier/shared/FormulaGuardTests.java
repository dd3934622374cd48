package io.startier.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86 10 6505 0000",
                "-2+3",
                "-",
                "--",
                "@SUM(A1)",
                "\tA",
                "\rA",
                "\nA",
                " =1+1",
                "\u00A0=1+1",
                "\uFEFF=1+1",
                "\u200B=1+1",
                "\u3000＝1+1",
                "\u0001=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1",
                "'=1+1",
                "''=1+1"
            })
    void whatASpreadsheetWouldRunIsMarkedAndComesBackUnchanged(String cell) {
        var guarded = FormulaGuard.close(cell);

        assertThat(guarded).isEqualTo("'" + cell);
        assertThat(FormulaGuard.open(guarded)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "华为技术", "a=b", "-12", "-0.50", "1+1", "'quoted'", "O'Neill", "  ", "3-4"})
    void everythingElseStaysAsItIs(String cell) {
        assertThat(FormulaGuard.close(cell)).isEqualTo(cell);
        assertThat(FormulaGuard.open(cell)).isEqualTo(cell);
    }
}
