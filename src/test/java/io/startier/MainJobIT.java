package io.startier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.startier.testing.BrowserTest;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main job in a browser: real people, one after the other, on the demonstration company. */
class MainJobIT extends BrowserTest {

    private static final List<String> SALES_PAGES = List.of(
            "/",
            "/customers",
            "/customers?q=a&star=2&sort=name",
            "/customers/new",
            "/customers/C1001",
            "/customers/C1001/assessment",
            "/customers/C1001/rating",
            "/customers/C1001/orders",
            "/customers/C1001/potentials",
            "/customers/C1001/people",
            "/customers/C1001/history",
            "/approvals?queue=mine",
            "/dashboards/structure",
            "/dashboards/concentration",
            "/dashboards/pareto",
            "/assessments",
            "/schemes",
            "/profile");

    private static final List<String> MANAGER_PAGES =
            List.of("/", "/approvals", "/approvals?queue=done", "/approvals/delegations", "/imports");

    private static final List<String> ADMINISTRATOR_PAGES = List.of(
            "/",
            "/admin/users",
            "/approvals/delegations",
            "/admin/teams",
            "/admin/settings",
            "/admin/rates",
            "/admin/audit",
            "/imports");

    @Test
    void aVipIsProposedByTheSalespersonAndSignedByManagerAndGeneralManager() {
        signInAs("chen.jie");
        open("/customers/C1008/rating");
        page().check("input[name=star][value='5']");
        page().fill("textarea[name=reason]", "Frame contract for three plants, first call-off in January");
        page().fill("textarea[name=evidence]", "Letter of intent of 3 November");
        page().click("#propose button[type=submit]");
        assertThat(page().locator("#pending")).containsText("Frame contract for three plants");

        decideAs("zhou.min", "nothing waits for the general manager yet", false);
        decideAs("wang.lei", "approve", true);
        decideAs("zhou.min", "approve", true);

        signInAs("chen.jie");
        open("/customers/C1008");
        assertThat(page().locator(".account-head")).containsText("VIP");
        open("/customers/C1008/rating");
        assertThat(page().locator("main")).containsText("Wang Lei");
        assertThat(page().locator("main")).containsText("Zhou Min");
    }

    @Test
    void whatIsReturnedComesBackWithTheCommentAndCanBeSentAgain() {
        signInAs("emma.weber");
        var code = firstUnrated();
        propose(code, "3", "They doubled their line");

        signInAs("wang.lei");
        open("/approvals");
        var row = page().locator("article", new Page.LocatorOptions().setHasText("They doubled their line"));
        row.locator("summary").click();
        row.locator("textarea").fill("Please add the forecast");
        row.locator("button[value=return]").click();
        assertThat(page().locator("main")).not().containsText("They doubled their line");

        signInAs("emma.weber");
        open("/customers/" + code + "/rating");
        assertThat(page().locator("main")).containsText("Please add the forecast");
        propose(code, "3", "They doubled their line; the forecast is attached");
        assertThat(page().locator("#pending")).containsText("the forecast is attached");
    }

    @Test
    void aTwoStarRatingTakesEffectAtOnce() {
        signInAs("li.na");
        var code = firstUnrated();
        propose(code, "2", "Steady orders since spring");

        assertThat(page().locator("#pending")).hasCount(0);
        assertThat(page().locator("main")).containsText("Steady orders since spring");
    }

    @Test
    void aTabThatIsStaleSaysWhoDecidedMeanwhile() {
        signInAs("carlos.ruiz");
        propose(firstUnrated(), "4", "A second source for our largest line");
        signInAs("sofia.costa");
        open("/approvals");
        var stale = page();
        var address = stale.locator("article:has-text('A second source') h2 a").getAttribute("href");
        stale.locator("article:has-text('A second source') form button[value=approve]")
                .first()
                .click();
        allowConsoleMessage("409");

        signInAs("carlos.ruiz");
        open(address);
        assertThat(page().locator("main")).containsText("Sofia Costa");
        assertThat(page().locator("#decision")).hasCount(0);
    }

    @Test
    void everyBarOfTheParetoChartLeadsToItsCustomer() {
        signInAs("he.jing");
        open("/dashboards/pareto");
        page().locator("main table a[href*='/customers/']").first().click();

        assertThat(page()).hasURL(Pattern.compile(".*/customers/C\\d+.*"));
    }

    @Test
    void everyPageFitsAWideWindowAndIsAccessible() {
        tour(this::assertAccessible);
    }

    @Test
    void everyPageFitsAPhoneAndIsAccessibleInSimplifiedChinese() {
        inLanguage("zh-CN");
        onPhone();
        tour(this::assertAccessibleApartFromColours);
    }

    /** Accessibility does not depend on which Chinese it is. */
    @Test
    void everyPageFitsTheWindowInTraditionalChinese() {
        inLanguage("zh-TW");
        tour(page -> {});
    }

    private void tour(Consumer<Page> look) {
        tour("chen.jie", SALES_PAGES, look);
        tour("wang.lei", MANAGER_PAGES, look);
        tour("admin.demo", ADMINISTRATOR_PAGES, look);
    }

    private void tour(String username, List<String> paths, Consumer<Page> look) {
        signInAs(username);
        for (var path : paths) {
            open(path);
            assertThat(page().locator("main h1")).isVisible();
            assertFits(page());
            look.accept(page());
        }
    }

    private String firstUnrated() {
        open("/customers?star=unrated&sort=code");
        var code = page().locator("tbody tr:not(:has(.status-warn)) th .sub").first();
        return code.innerText().split(" · ")[0].strip();
    }

    private void propose(String code, String star, String reason) {
        open("/customers/" + code + "/rating");
        page().check("input[name=star][value='" + star + "']");
        page().fill("textarea[name=reason]", reason);
        page().click("#propose button[type=submit]");
        assertThat(page().locator("main")).containsText(reason);
    }

    private void decideAs(String username, String decision, boolean waits) {
        signInAs(username);
        open("/approvals");
        var row = page().locator("article:has-text('Frame contract for three plants')");
        if (!waits) {
            assertThat(row).hasCount(0);
            return;
        }
        row.locator("form button[value=" + decision + "]").first().click();
        assertThat(page().locator("article:has-text('Frame contract for three plants')"))
                .hasCount(0);
    }
}
