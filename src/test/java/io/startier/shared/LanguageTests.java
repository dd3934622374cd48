package io.startier.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row X1. */
class LanguageTests {

    @ParameterizedTest(name = "a browser asking for {0} gets {1}")
    @CsvSource({
        "en-GB, en",
        "de, en",
        "zh, zh-CN",
        "zh-CN, zh-CN",
        "zh-SG, zh-CN",
        "zh-Hans-HK, zh-CN",
        "zh-TW, zh-TW",
        "zh-HK, zh-TW",
        "zh-Hant, zh-TW"
    })
    void everyReaderGetsTheNearestLanguage(String asked, String given) {
        assertThat(WebConfiguration.nearest(Locale.forLanguageTag(asked)).toLanguageTag())
                .isEqualTo(given);
    }
}
