package io.startier.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import io.startier.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The charts of the models as people meet them, over the demonstration company. */
class ModelDashboardIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "zhou.min, /dashboards/rfm, en",
        "chen.jie, /dashboards/rfm?show=sales, zh-CN",
        "he.jing, /dashboards/quadrants?top=20, zh-TW",
        "wang.lei, /dashboards/eight-class, en",
        "emma.weber, /dashboards/pyramid, zh-CN",
        "zhou.min, /dashboards/whale-curve, zh-TW",
        "zhou.min, /customers?rfm_segment=CHAMPION, zh-CN"
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
    void aCellOfTheHeatMapOpensJustItsCustomers() {
        signInAs("zhou.min");
        open("/dashboards/rfm");
        assertThat(page().locator("#rfm-chart svg")).isVisible();
        var box = page().locator("#rfm-chart").boundingBox();
        page().mouse().click(box.x + box.width * 0.9, box.y + 40);

        assertThat(page()).hasURL(Pattern.compile(".*/customers\\?r=5&fm=5"));
        assertThat(page().locator("table tbody tr")).not().hasCount(0);
    }

    @Test
    void aDraggedDividerDividesAnewAndStaysInTheAddress() {
        signInAs("zhou.min");
        open("/dashboards/quadrants");
        assertThat(page().locator("#quadrant-chart svg")).isVisible();
        var finding = page().locator(".panel-head h2").first();
        var before = finding.innerText();
        drag(page().locator("#quadrant-chart").boundingBox());

        assertThat(page()).hasURL(Pattern.compile(".*/dashboards/quadrants\\?sales=\\d+"));
        assertThat(finding).not().hasText(before);
        assertThat(page().locator("[data-divider=sales]").inputValue()).isNotEmpty();
    }

    /** Takes the line of sales by its label-free lower half and moves it to the left. */
    private void drag(BoundingBox chart) {
        var at = (Number) page().evaluate("""
                () => echarts.getInstanceByDom(document.getElementById("quadrant-chart"))
                    .getOption().graphic[0].elements.find((element) => element.id === "sales").x
                """);
        double x = chart.x + at.doubleValue();
        double y = chart.y + chart.height * 0.7;
        page().mouse().move(x, y);
        page().mouse().down();
        page().mouse().move(x - 60, y);
        page().mouse().move(x - 120, y);
        page().mouse().up();
    }
}
