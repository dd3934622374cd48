package io.startier.profile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.startier.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows P1–P4 and P7 through a browser. */
class CardIT extends BrowserTest {

    @Test
    void aSalespersonKeepsACardOnAPhoneInChinese() {
        inLanguage("zh-CN");
        onPhone();
        signInAs("chen.jie");
        open("/cards");
        assertFits(page());
        assertAccessible(page());
        page().locator("tbody th a").first().click();
        page().waitForURL(Pattern.compile(".*/card"));
        assertThat(page().locator("#overview-title")).hasText("公司概况");
        assertFits(page());
        assertAccessible(page());
        changeTheBank();
        checkTheWeek();
        explainAChange();
    }

    private void changeTheBank() {
        page().locator("#overview a[href$='/overview/edit']").click();
        page().locator("#bank").fill("中国银行宁波分行");
        assertFits(page());
        assertAccessible(page());
        page().locator("main form button.btn-primary").click();
        assertThat(page().locator(".notice-good")).isVisible();
        assertThat(page().locator("#f-bank")).containsText("中国银行宁波分行");
    }

    /** The change above has done this week's check already. */
    private void checkTheWeek() {
        assertThat(page().locator("#weekly-check .week-row li").last()).containsText("已检查");
        open("/cards/checks");
        assertFits(page());
        assertAccessible(page());
    }

    private void explainAChange() {
        allowConsoleMessage("422");
        open("/cards/changes?state=open");
        assertFits(page());
        assertAccessible(page());
        page().locator("tbody th a").first().click();
        page().locator("#category").selectOption("DEMAND");
        page().locator("#cause").fill("客户新产线推迟到下季度。");
        page().locator("main form button.btn-primary").click();
        assertThat(page().locator("#measure")).hasAttribute("aria-invalid", "true");
        assertThat(page().locator("#cause")).hasValue("客户新产线推迟到下季度。");
        page().locator("#measure").fill("每两周跟进一次。");
        page().locator("main form button.btn-primary").click();
        assertThat(page().locator("main .status").first()).hasText("已说明");
        assertFits(page());
        assertAccessible(page());
    }

    @Test
    void aManagersSensitiveChangeWaitsForTheOwner() {
        signInAs("wang.lei");
        open("/cards?owner=emma.weber");
        page().locator("tbody th a").first().click();
        page().waitForURL(Pattern.compile(".*/card"));
        var card = page().url().replaceAll("https?://[^/]+", "");
        page().locator("#credit a[href$='/credit/edit']").click();
        page().locator("#paymentTerms").fill("90 days net");
        page().locator("main form button.btn-primary").click();
        assertThat(page().locator("main")).containsText("Waits for confirmation");
        assertThat(page().locator("#f-paymentTerms")).not().containsText("90 days net");

        inLanguage("en");
        signInAs("emma.weber");
        open(card);
        assertAccessible(page());
        page().locator("form[action*='/pending/'] .btn-primary").first().click();
        assertThat(page().locator(".notice-good")).isVisible();
        assertThat(page().locator("#f-paymentTerms")).containsText("90 days net");
        page().locator("a[href$='/card/versions']").click();
        assertThat(page().locator(".card-version").first()).containsText("confirmed by Emma Weber");
        assertAccessible(page());
    }

    @Test
    void aManagerFinishesAnAnalysisAndReadsTheRecords() {
        signInAs("wang.lei");
        open("/cards/analyses");
        assertAccessible(page());
        page().locator("#period")
                .selectOption(page().locator("#period option[value^='QUARTER']")
                        .first()
                        .getAttribute("value"));
        page().locator("main form button.btn-primary").click();
        page().waitForURL(Pattern.compile(".*/cards/analyses/\\d+"));
        assertAccessible(page());
        page().locator("#summary").fill("A steady quarter.");
        page().locator("button[name='finish'][value='true']").click();
        assertThat(page().locator("main .status").first()).hasText("Finished");
        open("/cards/records");
        assertThat(page().locator("tbody")).containsText("Chen Jie");
        assertAccessible(page());
    }

    @ParameterizedTest
    @CsvSource({
        "zhou.min, /cards, zh-TW",
        "he.jing, /cards/records, zh-CN",
        "zhou.min, /cards/analyses, zh-CN",
        "zhou.min, /admin/key-accounts, en",
        "wang.lei, /cards/analyses/1, zh-CN",
        "zhou.min, /customers/C1001/card?asOf=2025-06-30, en",
        "zhou.min, /customers/C1001/card/versions, zh-CN",
        "zhou.min, /customers/C1001/card/compare?from=2025-06-30, en",
        "zhou.min, /customers/C1001/card/finance/edit, zh-CN"
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
}
