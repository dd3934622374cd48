package io.startier.engagement.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.shared.Invalid;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row G1. */
class LimitsFormTests {

    @Test
    void whatIsShownIsReadBackAsItWas() {
        var limits = new Limits(new BigDecimal("0.80"), new BigDecimal("1.50"), 2, 7);

        var form = LimitsForm.of(limits);

        assertThat(form).isEqualTo(new LimitsForm("80", "1.5", "2", 7));
        assertThat(form.checked()).isEqualTo(new Limits(new BigDecimal("0.80"), new BigDecimal("1.5"), 2, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1.5, 2",
        "101, 1.5, 2",
        "80.5, 1.5, 2",
        "80, 0.99, 2",
        "80, 10.01, 2",
        "80, 1.5, 0",
        "80, 1.5, 101",
        ", 1.5, 2"
    })
    void whatIsOutOfRangeIsRefused(String share, String factor, String more) {
        assertThatThrownBy(() -> new LimitsForm(share, factor, more, 0).checked())
                .isInstanceOf(Invalid.class);
    }
}
