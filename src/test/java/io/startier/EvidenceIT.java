package io.startier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.startier.testing.BrowserTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows A1, A3, A5 in a browser: evidence from the form to the approver, and figures that change under a proposal. */
class EvidenceIT extends BrowserTest {

    private static final String FILE = "框架合同 2026.pdf";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void evidenceTravelsWithTheProposalAndChangedFiguresSendItBack() {
        inLanguage("zh-CN");
        signInAs("emma.weber");
        var code = firstUnrated();
        propose(code);
        var address = page().locator("#pending a[href^='/approvals/']").getAttribute("href");

        signInAs("wang.lei");
        open(address);
        assertThat(page().locator("#evidence")).containsText("已备 1/2 项");
        assertThat(page().locator("#evidence")).containsText("缺：拜访报告");
        var saved = page().waitForDownload(() -> page().click(".piece-file a"));
        assertThat(saved.suggestedFilename()).isEqualTo(FILE);
        assertFits(page());
        assertAccessible(page());
        onPhone();
        assertFits(page());

        var file = page().locator(".piece-file a").getAttribute("href");
        signInAs("carlos.ruiz");
        allowConsoleMessage("404");
        open(address);
        assertThat(page().locator("#evidence")).hasCount(0);
        assertThat(page().evaluate("async (address) => (await fetch(address)).status", file))
                .isEqualTo(404);

        figuresDouble(code);
        signInAs("wang.lei");
        open(address);
        assertThat(page().locator("#too-far")).containsText("+100.0%");
        allowConsoleMessage("409");
        page().click("#decision button[value=approve]");
        assertThat(page().locator("main")).containsText("未签署");

        signInAs("emma.weber");
        open("/customers/" + code + "/rating");
        assertThat(page().locator("#propose")).containsText("提交后数据变动过大");
        assertThat(page().locator("textarea[name=reason]")).hasValue("三家工厂的框架合同");
        assertThat(page().locator(".piece-kept")).containsText(FILE);
        assertThat(page().locator("[data-evidence-text]")).hasText("已备 1/2 项");
        assertFits(page());
        assertAccessible(page());
    }

    private void propose(String code) {
        open("/customers/" + code + "/rating");
        page().check("input[name=star][value='4']");
        page().fill("textarea[name=reason]", "三家工厂的框架合同");
        page().selectOption("select[name='pieces[0].kind']", "ORDER");
        page().setInputFiles(
                        "input[name='pieces[0].file']",
                        new FilePayload(
                                FILE, "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        page().click("[data-piece-more]");
        page().selectOption("select[name='pieces[1].kind']", "MARKET_DATA");
        page().fill("input[name='pieces[1].link']", "https://example.com/市场/报告");
        assertThat(page().locator("[data-evidence-text]")).hasText("已备 1/2 项");
        assertAccessible(page());
        page().click("#propose button[type=submit]");
        assertThat(page().locator("#pending")).containsText("三家工厂的框架合同");
    }

    private void figuresDouble(String code) {
        jdbc.sql("""
                        update assessment_result set annual_value = annual_value * 2, potential = potential * 2
                        where customer_id = (select id from customer where code = ?)
                        """).param(code).update();
    }

    private String firstUnrated() {
        open("/customers?star=unrated&sort=code");
        var code = page().locator("tbody tr:not(:has(.status-warn)) th .sub").first();
        return code.innerText().split(" · ")[0].strip();
    }
}
