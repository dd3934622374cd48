package io.startier.tiering.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "7",
                "-7",
                "10",
                "0.05",
                "-0.05",
                "12.34",
                "-1200.50",
                "0.000000000000001",
                "0.123456789012345678",
                "999999999999999999",
                "-999999999999999999",
                "9223372036854775807.123456",
                "-123456789012345678901234567890.5",
                "1E+3",
                "1E-25"
            })
    void numbersStandAsPeopleWriteThem(String number) {
        var decimal = new BigDecimal(number);

        assertThat(text(List.of(decimal))).isEqualTo(decimal.toPlainString() + "\n");
    }

    @Test
    void wholeNumbersReachToTheirEnds() {
        assertThat(text(List.of(Integer.MIN_VALUE, Integer.MAX_VALUE, 0L, Long.MIN_VALUE, Long.MAX_VALUE)))
                .isEqualTo("-2147483648\t2147483647\t0\t-9223372036854775808\t9223372036854775807\n");
    }

    @Test
    void whatHasAMeaningInTheTextIsEscaped() {
        assertThat(text(Arrays.asList("a\tb\nc\rd\\e", null, "客户 \\N")))
                .isEqualTo("a\\tb\\nc\\rd\\\\e\t\\N\t客户 \\\\N\n");
    }

    @Test
    void manyLongRowsFindRoom() {
        var row = List.<Object>of("x".repeat(3_000), 1);

        assertThat(CopyText.of(List.of(row, row, row)).size()).isEqualTo(3 * 3_003);
    }

    private static String text(List<Object> row) {
        var text = CopyText.of(List.of(row));
        return new String(text.bytes(), 0, text.size(), StandardCharsets.UTF_8);
    }
}
