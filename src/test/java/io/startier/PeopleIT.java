package io.startier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.startier.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows C3–C5 in a browser: a salesperson draws the buying centre and keeps notes, a manager reads them and the calendar. */
class PeopleIT extends BrowserTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSalespersonKeepsTheirPeopleAndTheManagerLooksAtThem() {
        inLanguage("zh-CN");
        signInAs("chen.jie");
        var code = leader();
        theMapIsReadable(code);
        var person = aNewPersonReportsToTheHeadOfPurchasing(code);
        theirNotesAndItineraryAreKept(person);

        signInAs("wang.lei");
        open("/calendar");
        assertThat(page().locator(".cal-grid")).containsText("林晓 · 宁波");
        assertFits(page());
        assertAccessible(page());
        page().keyboard().press("w");
        page().waitForURL("**/calendar?view=week*");
        assertThat(page().locator(".cal-of-week")).containsText("林晓 · 宁波");
        onPhone();
        assertThat(page().locator(".cal-agenda")).containsText("林晓 · 宁波");
        assertThat(page().locator(".cal-grid")).not().isVisible();
        assertFits(page());
        assertAccessible(page());

        open(person + "/notes");
        assertThat(page().locator("#note-FAMILY")).hasValue("嘉兴人，一个女儿");
        assertThat(page().locator("main")).containsText("本次查看已记入审计日志");
        assertFits(page());
        signInAs("zhou.min");
        open("/admin/audit?customer=" + code);
        assertThat(page().locator("main")).containsText("查看个人备忘");
        assertThat(page().locator("main")).not().containsText("嘉兴");
    }

    @Test
    void whoMayNotReadTheNotesIsToldSoAndTheFeedNeedsNoSession() {
        signInAs("he.jing");
        open("/customers/" + leader() + "/people/map");
        assertThat(page().locator(".gaps")).containsText("has not been met for 12");
        assertFits(page());
        assertAccessible(page());
        page().locator(".org-card a").first().click();
        assertThat(page().locator("main")).containsText("Personal notes are for the owner of the customer");
        assertThat(page().locator("text=Open the notes")).hasCount(0);
        assertAccessible(page());
        allowConsoleMessage("403");
        open(page().url().replaceFirst("https?://[^/]+", "") + "/notes");
        assertThat(page().locator("h1")).containsText("Not allowed");

        open("/calendar/feed");
        page().click("text=Make an address");
        var address = page().inputValue("#feed");
        assertThat(address).startsWith("http").endsWith(".ics");
        assertAccessible(page());
        page().context().clearCookies();
        var file = page().context().request().get(address);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");
    }

    private void theMapIsReadable(String code) {
        open("/customers/" + code + "/people");
        page().click("text=采购决策关系图");
        assertThat(page().locator(".org-card")).hasCount(30);
        assertThat(page().locator(".gaps")).containsText("天未见面");
        assertThat(page().locator(".coverage")).containsText("已认识");
        assertFits(page());
        assertAccessible(page());
        onPhone();
        assertFits(page());
        assertThat(page().locator(".org-card").last().isVisible()).isTrue();
        page().setViewportSize(1440, 900);
    }

    private String aNewPersonReportsToTheHeadOfPurchasing(String code) {
        page().keyboard().press("n");
        page().waitForURL("**/people/new");
        page().fill("#name", "林晓");
        page().selectOption("#buyingRole", "PURCHASER");
        page().selectOption("#stance", "SUPPORTER");
        page().selectOption(
                        "#reportsTo",
                        jdbc.sql("""
                        select p.id from contact p join customer c on c.id = p.customer_id
                        where c.code = ? and p.title = 'Head of purchasing'
                        """).param(code).query(String.class).single());
        assertAccessible(page());
        page().click("main button.btn-primary");
        assertThat(page().locator("#person-title")).hasText("林晓");
        var person = page().url().replaceFirst("https?://[^/]+", "");
        open("/customers/" + code + "/people/map");
        assertThat(page().locator(".org")).containsText("林晓");
        return person;
    }

    private void theirNotesAndItineraryAreKept(String person) {
        open(person);
        page().click("text=打开备忘");
        page().fill("#note-FAMILY", "嘉兴人，一个女儿");
        assertFits(page());
        assertAccessible(page());
        page().click("main button.btn-primary");
        assertThat(page().locator("#person-title")).hasText("林晓");
        page().fill("#place", "宁波");
        page().click("section[aria-labelledby=itinerary-title] button.btn-primary");
        assertThat(page().locator(".stays")).containsText("宁波");
        assertFits(page());
        assertAccessible(page());
        onPhone();
        assertFits(page());
        page().setViewportSize(1440, 900);
    }

    private String leader() {
        return jdbc.sql("""
                        select c.code from customer c join contact p on p.customer_id = c.id
                        group by c.code having count(*) >= 30
                        """).query(String.class).single();
    }
}
