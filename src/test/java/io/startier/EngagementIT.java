package io.startier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.startier.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rows P5, P6, P8 and P9 in a browser: a salesperson's day on a phone in Chinese, a manager's in English. */
class EngagementIT extends BrowserTest {

    @Test
    void aSalespersonLogsAVisitOnThePhoneAndTakesTheCardsAlong() {
        inLanguage("zh-CN");
        onPhone();
        signInAs("chen.jie");
        assertThat(page().locator("#visits-today")).containsText("您今天有 2 个拜访");
        page().locator("#visits-today a:has-text('记录拜访')").click();
        assertFits(page());
        page().locator("a:has-text('Kelvaro Robotik GmbH')").last().click();

        var save = page().locator("#visit button.btn-primary");
        assertThat(save).isInViewport();
        assertFits(page());
        assertAccessible(page());
        page().locator("textarea[name=discussed]").fill("对方确认明年用量，要求锁价");
        page().locator("input[name=nextStep]").fill("给出锁价方案");
        save.click();
        assertThat(page().locator("[data-flashes]")).containsText("拜访已记录");
        assertThat(page().locator("#tab")).containsText("对方确认明年用量，要求锁价");
        assertFits(page());

        open("/visits/pack");
        assertThat(page().locator(".pack-card")).hasCount(2);
        assertFits(page());
        assertAccessible(page());
        page().locator("button:has-text('领取资料')").click();
        assertThat(page().locator("[data-flashes]")).containsText("资料已由您领取");
    }

    @Test
    void aManagerSeesWhoWaitsAndTakesAComplaintToItsEnd() {
        signInAs("wang.lei");
        assertThat(page().locator("#visits-due")).isVisible();
        open("/visits/due");
        assertAccessible(page());
        open("/complaints");
        assertAccessible(page());
        open("/customers/C1001/complaints/new");
        page().locator("#subject").fill("Noise above the limit");
        page().locator("form.panel button.btn-primary").click();
        assertThat(page().locator("[data-flashes]")).containsText("saved");

        page().locator("summary:has-text('Answer')").click();
        page().locator("#answer-content").fill("We measure it on site tomorrow.");
        page().locator("details[open] button.btn-primary").click();
        assertThat(page().locator("#tab")).containsText("in time");
        assertThat(page().locator(".account-mark").first()).containsText("open");
        assertAccessible(page());
        assertFits(page());
    }

    @Test
    void aCustomerAnswersThroughTheLinkOnceWithoutSigningIn() {
        signInAs("wang.lei");
        open("/customers/C1001/satisfaction");
        assertAccessible(page());
        page().locator("select[name=language]").selectOption("zh-CN");
        page().locator("button:has-text('Make the link')").click();
        var link = page().locator("#survey-link").inputValue();

        inLanguage("zh-CN");
        onPhone();
        page().navigate(link);
        assertFits(page());
        assertAccessible(page());
        page().locator("label:has(input[name=csat][value='5'])").click();
        page().locator("label:has(input[name=nps][value='9'])").click();
        page().locator("button:has-text('提交')").click();
        assertThat(page().locator("h1")).containsText("谢谢您");

        allowConsoleMessage("410");
        page().navigate(link);
        assertThat(page().locator("main")).containsText(Pattern.compile("已使用或已失效"));
    }
}
