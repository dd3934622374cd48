package io.startier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.startier.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every page has around its content. */
class LayoutIT extends BrowserTest {

    private static final String A_PAGE = "/customers/C1003";

    @ParameterizedTest
    @CsvSource({
        "chen.jie, Approvals, Imports",
        "zhou.min, Audit trail, Users",
        "data.demo, Imports, Customers",
        "admin.demo, Users, Structure"
    })
    void theNavigationOffersWhatTheRoleMaySee(String username, String offered, String withheld) {
        allowConsoleMessage("404");
        arriveAt("/no-such-page", username);

        var navigation = page().locator("#nav");
        assertThat(navigation.getByText(offered)).isVisible();
        assertThat(navigation.getByText(withheld)).hasCount(0);
    }

    @Test
    void aPageThatDoesNotExistKeepsTheNavigation() {
        allowConsoleMessage("404");
        arriveAt("/no-such-page", "zhou.min");

        assertThat(page().locator("h1")).hasText("Not found");
        assertAccessible(page());
        onPhone();
        assertFits(page());
    }

    @Test
    void anotherLanguageIsOneClickAwayAndKeepsTheAddress() {
        arriveAt(A_PAGE + "?from=list", "zhou.min");
        page().locator("summary:has(.bi-globe2)").click();
        page().locator("a[hreflang=zh-TW]").click();

        assertThat(page()).hasURL(Pattern.compile(".*" + A_PAGE + "\\?from=list&.*lang=zh-TW"));
        assertThat(page().locator("html")).hasAttribute("lang", "zh-TW");
    }

    @Test
    void theSlashLeadsToTheSearchAndTypingIsLeftAlone() {
        arriveAt(A_PAGE, "zhou.min");
        page().keyboard().press("/");
        page().keyboard().type("g?j");

        assertThat(page().locator("[data-search]").first()).hasValue("g?j");
        assertThat(page().locator("#shortcuts")).isHidden();
    }

    @Test
    void theShortcutsCanBeReadAndSwitchedOff() {
        arriveAt(A_PAGE, "zhou.min");
        page().keyboard().press("?");
        assertThat(page().locator("#shortcuts")).isVisible();
        assertAccessible(page());

        page().locator("[data-single-keys]").uncheck();
        page().keyboard().press("Escape");
        page().keyboard().press("?");
        assertThat(page().locator("#shortcuts")).isHidden();
    }

    @Test
    void onAPhoneTheNavigationOpensTakesTheFocusAndClosesByEscape() {
        arriveAt(A_PAGE, "zhou.min");
        onPhone();
        assertThat(page().locator("#nav")).isHidden();

        page().locator("[data-nav-toggle]").click();
        assertThat(page().locator("#nav a").first()).isFocused();

        page().keyboard().press("Escape");
        assertThat(page().locator("#nav")).isHidden();
    }

    @Test
    void whoSignsOutIsTold() {
        arriveAt(A_PAGE, "zhou.min");
        page().locator("summary:has(.avatar-letter)").click();
        page().getByText("Sign out").click();

        assertThat(page()).hasURL(Pattern.compile(".*/sign-in\\?signedOut"));
        assertThat(page().getByText("You have signed out.")).isVisible();
    }

    /** As somebody who follows a link: by way of the door. */
    private void arriveAt(String path, String username) {
        open(path);
        signInAs(username);
        page().waitForURL(url -> url.contains(path));
    }
}
