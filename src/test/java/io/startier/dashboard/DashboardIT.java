package io.startier.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.startier.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dashboards and the home page as people meet them, over the demonstration company. */
class DashboardIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "zhou.min, /, en",
        "emma.weber, /, zh-CN",
        "admin.demo, /, zh-TW",
        "data.demo, /, en",
        "he.jing, /dashboards/structure, zh-CN",
        "wang.lei, /dashboards/concentration?lose=C1001, zh-TW",
        "chen.jie, /dashboards/pareto?measure=profit, en"
    })
    void everybodyCanReadItOnADeskAndOnAPhone(String username, String path, String language) {
        inLanguage(language);
        signInAs(username);
        open(path);

        assertThat(page().locator("h1")).isVisible();
        assertAccessible(page());
        onPhone();
        assertFits(page());
    }

    @Test
    void aNumberLeadsToJustSoManyCustomers() {
        signInAs("zhou.min");
        open("/dashboards/structure");
        var vips = page().locator("tfoot a[href*='star=5']");
        var count = vips.innerText();
        vips.click();

        assertThat(page()).hasURL(Pattern.compile(".*/customers\\?star=5"));
        assertThat(page().locator("table tbody tr")).hasCount(Integer.parseInt(count));
    }

    @Test
    void choosingACustomerShowsWhatWouldBeLeftWithoutIt() {
        signInAs("zhou.min");
        open("/dashboards/concentration");
        page().locator("#lose").selectOption("C1001");
        page().waitForURL(url -> url.contains("lose=C1001"));

        assertThat(page().locator("#loss h2")).containsText("Kelvaro");
        assertThat(page().locator("#loss h2")).containsText("38");
    }

    @Test
    void chartsAreDrawn() {
        signInAs("zhou.min");
        open("/dashboards/pareto");

        assertThat(page().locator("#pareto-chart svg")).isVisible();
    }
}
