package io.startier.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.context.TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test through the browser, against the running application with the demonstration company. Name it {@code …IT}: it
 * runs in {@code mvnw verify}, on H2, and is skipped with a message where no Chromium is installed.
 *
 * <p>Each test gets a window in which nobody is signed in: English, 1440 × 900. A test fails, too, when the page reports
 * an error to the console, a blocked script or style among them.
 */
@ExtendWith(NeedsChromium.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demonstration")
@Import({TestDatabase.class, TestClock.class})
@TestExecutionListeners(listeners = ClockReset.class, mergeMode = MERGE_WITH_DEFAULTS)
public abstract class BrowserTest {

    private static final List<String> ACCESSIBILITY_RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /* Two of these run at a time on two cores: what is slow then is not wrong. */
    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    @RegisterExtension
    private final BrowserWindow window = new BrowserWindow();

    @LocalServerPort
    private int port;

    /** The open page. Another one after {@link #inLanguage}, so it is asked for rather than kept. */
    protected Page page() {
        return window.page();
    }

    /** Opens a path of the application, such as {@code /customers}. */
    protected Page open(String path) {
        page().navigate("http://localhost:" + port + path);
        return page();
    }

    /** Starts over with a browser that asks for the given language, such as {@code zh-CN}. */
    protected void inLanguage(String tag) {
        window.reopen(tag);
    }

    /** Makes the window as small as a phone, 375 pixels wide. */
    protected void onPhone() {
        page().setViewportSize(375, 812);
    }

    /** Signs in by the one-click button of a demonstration user. */
    protected void signInAs(String username) {
        open("/sign-in");
        page().locator("form:has(input[name='username'][value='" + username + "']) button")
                .click();
        page().waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Lets a console message that contains the text pass, where a test provokes it on purpose. */
    protected void allowConsoleMessage(String text) {
        window.allow(text);
    }

    /** Fails with the rule and the place of each WCAG 2.1 A or AA violation on the page as it is now. */
    protected void assertAccessible(Page page) {
        assertAccessible(page, scan(page));
    }

    /** Leaves out the colours, which are slow to judge, where a wider window has shown the same ones. */
    protected void assertAccessibleApartFromColours(Page page) {
        assertAccessible(page, scan(page).disableRules(List.of("color-contrast")));
    }

    /** Our pages have no frames, so that the scan does without the second page which it opens for those. */
    private static AxeBuilder scan(Page page) {
        var violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(violationsOnly)
                .withTags(ACCESSIBILITY_RULES)
                .setLegacyMode(true);
    }

    private void assertAccessible(Page page, AxeBuilder scan) {
        var violations = window.unheard(scan::analyze).getViolations();
        assertThat(violations.stream().map(BrowserTest::describe))
                .as("accessibility of %s", page.url())
                .isEmpty();
    }

    /** Fails where the page as a whole is wider than the window; a wide table may scroll within itself. */
    protected static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that %s is too wide", page.url())
                .isEqualTo(0);
    }

    private static String describe(Rule violation) {
        var places = violation.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml());
        return violation.getId() + ": " + violation.getHelp() + " at " + places.toList();
    }
}
