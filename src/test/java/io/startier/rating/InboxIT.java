package io.startier.rating;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.startier.account.TestPeople;
import io.startier.testing.BrowserTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Row A3 in a browser: the inbox beside a proposal, and without a mouse. */
class InboxIT extends BrowserTest {

    @Autowired
    private Proposals proposals;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoProposalsAreApprovedWithoutAMouse() {
        propose("emma.weber", "By keyboard", 2);
        signInAs("wang.lei");
        open("/approvals?sort=customer");
        var rows = page().locator("article:has-text('By keyboard')");
        assertThat(rows).hasCount(2);
        walkTo(rows.nth(0).locator("h2 a"));

        page().keyboard().press("Enter");
        assertThat(page().locator("[data-drawer] #decision")).isVisible();
        page().keyboard().press("a");
        assertThat(rows).hasCount(1);
        assertThat(page().locator("[data-flashes]")).containsText("Approved");
        page().keyboard().press("Escape");
        assertThat(page().locator("[data-drawer]")).isHidden();

        walkTo(rows.nth(0).locator("h2 a"));
        page().keyboard().press("a");
        assertThat(rows).hasCount(0);
        assertThat(page()).hasURL(Pattern.compile(".*sort=customer.*"));
    }

    @Test
    void aProposalOpensBesideTheListAndOnAPhoneAsAPage() {
        propose("emma.weber", "Beside the list", 1);
        signInAs("wang.lei");
        open("/approvals");
        var row = page().locator("article:has-text('Beside the list')");
        row.locator("h2 a").click();

        var drawer = page().locator("[data-drawer]");
        assertThat(drawer.locator("#decision")).isVisible();
        assertThat(drawer.locator("#rules")).isVisible();
        assertThat(page().locator("[data-drawer-title]")).isFocused();
        assertThat(page()).hasURL(Pattern.compile(".*/approvals"));
        assertFits(page());
        assertAccessible(page());
        page().keyboard().press("r");
        page().keyboard().type("Ask a jar");
        assertThat(drawer.locator("textarea")).hasValue("Ask a jar");
        drawer.locator("button[value=return]").click();
        assertThat(row).hasCount(0);
        assertThat(page().locator("[data-flashes]")).containsText("Returned");

        propose("emma.weber", "Beside the list", 1);
        onPhone();
        open("/approvals");
        row.locator("h2 a").click();
        assertThat(page()).hasURL(Pattern.compile(".*/approvals/\\d+"));
        assertFits(page());
    }

    @Test
    void lettersAreLeftAloneWhileWriting() {
        propose("emma.weber", "Left alone", 1);
        signInAs("wang.lei");
        open("/approvals");
        page().locator("main [data-search]").pressSequentially("axor");

        assertThat(page().locator("main [data-search]")).hasValue("axor");
        assertThat(page().locator("[data-drawer]")).isHidden();
        assertThat(page().locator("article:has-text('Left alone')")).hasCount(1);
    }

    /** To the first row, and down from there. */
    private void walkTo(Locator link) {
        int rows = page().locator("[data-proposal]").count();
        for (int i = 0; i < rows; i++) {
            page().keyboard().press("k");
        }
        for (int i = 0; i < rows && !isFocused(link); i++) {
            page().keyboard().press("j");
        }
        assertThat(link).isFocused();
    }

    private boolean isFocused(Locator link) {
        return (Boolean) link.evaluate("(link) => link === document.activeElement");
    }

    private void propose(String username, String reason, int number) {
        var user = people.current(username);
        for (var code : customersOf(user.id(), number)) {
            proposals.propose(code, 3, reason, null, user);
        }
    }

    private List<String> customersOf(long owner, int number) {
        return jdbc.sql("""
                        select c.code from customer c
                        where c.owner_id = ? and not exists (select 1 from proposal p where p.open_key = c.id)
                        order by c.code limit ?
                        """).params(owner, number).query(String.class).list();
    }
}
