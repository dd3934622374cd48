package io.startier.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.startier.testing.BrowserTest;
import java.util.List;
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
        drag("quadrant-chart", "sales", -120);

        assertThat(page()).hasURL(Pattern.compile(".*/dashboards/quadrants\\?sales=\\d+"));
        assertThat(finding).not().hasText(before);
        assertThat(page().locator("[data-divider=sales]").inputValue()).isNotEmpty();
    }

    @Test
    void aDraggedBoundaryOfStrategicFitClassesAnew() {
        signInAs("zhou.min");
        open("/dashboards/strategic");
        assertThat(page().locator("#strategic-chart svg")).isVisible();
        drag("strategic-chart", "vip-x", -20);

        assertThat(page()).hasURL(Pattern.compile(".*/dashboards/strategic\\?.*vip=6[0-4].*"));
        assertThat(page().locator(".notice-line")).isVisible();
    }

    @Test
    void aCellOfTheEightClassesSaysWhatToDoAndOpensItsCustomers() {
        signInAs("zhou.min");
        open("/dashboards/eight-class");
        assertThat(page().locator("#eight-chart")).containsText("Worth the trouble");
        var box = page().locator("#eight-chart").boundingBox();
        page().mouse().click(box.x + box.width * 0.4, box.y + box.height * 0.1);

        assertThat(page()).hasURL(Pattern.compile(".*/customers\\?eight_class=LARGE_HIGH_LOW"));
        assertThat(page().locator("table tbody tr")).not().hasCount(0);
    }

    /** Takes a line in its lower half, where no label is, and moves it to the side. */
    private void drag(String chart, String line, int pixels) {
        var box = page().locator("#" + chart).boundingBox();
        var at = (Number) page().evaluate("""
                ([chart, line]) => echarts.getInstanceByDom(document.getElementById(chart))
                    .getOption().graphic[0].elements.find((element) => element.id === line).x
                """, List.of(chart, line));
        double x = box.x + at.doubleValue();
        double y = box.y + box.height * 0.7;
        page().mouse().move(x, y);
        page().mouse().down();
        page().mouse().move(x + pixels / 2.0, y);
        page().mouse().move(x + pixels, y);
        page().mouse().up();
    }
}
