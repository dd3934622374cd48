package io.startier.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class AmountsTests {

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | USD | 1234567.5  | 1,234,567.50",
                "en    | USD | -0.005     | -0.01",
                "zh-CN | EUR | 1000       | 1,000.00",
                "zh-TW | JPY | 1234567.5  | 1,234,568",
                "en    | KRW | 100        | 100",
                "en    | KWD | 1.5        | 1.500",
                "en    | ??? | 1.5        | 1.50",
            })
    void anAmountHasTheDecimalsOfItsCurrency(String language, String currency, BigDecimal amount, String written) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        assertThat(new Amounts().of(amount, currency)).isEqualTo(written);
    }

    @Test
    void whatIsUnknownIsADash() {
        assertThat(new Amounts().of(null, "JPY")).isEqualTo("–");
    }
}
