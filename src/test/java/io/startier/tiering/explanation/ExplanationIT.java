package io.startier.tiering.explanation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.startier.testing.BrowserTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Row T12: every class of every demonstration customer can be opened and followed to its figures. */
class ExplanationIT extends BrowserTest {

    private static final List<String> KINDS = List.of(
            "STAR_ACTUAL",
            "STAR_POTENTIAL",
            "STAR_SUGGESTED",
            "ABC",
            "RFM_GROUP",
            "RFM_SEGMENT",
            "QUADRANT",
            "EIGHT_CLASS",
            "VALUE",
            "KAISM",
            "STRATEGIC",
            "PYRAMID",
            "LIFETIME");

    /** What Chinese readers call by these letters, too. */
    private static final List<String> LATIN =
            List.of("ABC", "RFM", "FM", "KAISM", "USD", "VIP", "SVIP", "BG", "NBD", "Gamma");

    @Autowired
    private JdbcClient jdbc;

    /** A third of the customers is followed to the records in each language, and so everybody once: addresses have no language. */
    @ParameterizedTest
    @CsvSource({"en, 0", "zh-CN, 1", "zh-TW, 2"})
    void everyClassOfEveryCustomerIsExplainedAndLeadsToItsRecords(String language, int third) throws IOException {
        inLanguage(language);
        signInAs("zhou.min");
        var codes = jdbc.sql("select code from customer order by code")
                .query(String.class)
                .list();

        var followed = IntStream.range(0, codes.size())
                .filter(at -> at % 3 == third)
                .mapToObj(codes::get)
                .toList();

        var read = (Map<?, ?>)
                page().evaluate(script(), Map.of("codes", codes, "follow", followed, "kinds", KINDS, "words", LATIN));

        assertThat(codes).hasSizeGreaterThan(150);
        assertThat((List<?>) read.get("complaints")).isEmpty();
        assertThat((int) read.get("followed")).isGreaterThan(2 * followed.size());
    }

    private static String script() throws IOException {
        return new ClassPathResource("browser/explanations.js").getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "STAR_ACTUAL, orders, en",
        "STAR_POTENTIAL, potentials, zh-CN",
        "EIGHT_CLASS, activities, zh-TW",
        "VALUE, receivables, en",
        "KAISM, scores, zh-CN"
    })
    void aClickLeadsFromTheClassToTheFigureAndToItsRecords(String kind, String tab, String language) {
        inLanguage(language);
        signInAs("zhou.min");
        open("/customers/C1001/assessment");

        page().locator(".glance a[href='#" + kind + "']").click();
        page().locator("#" + kind + " dd a[href*='/" + tab + "']").first().click();

        assertThat(page()).hasURL(Pattern.compile(".*/customers/C1001/" + tab + ".*"));
        assertThat(page().locator("#tab tbody tr").first()).isVisible();
    }
}
