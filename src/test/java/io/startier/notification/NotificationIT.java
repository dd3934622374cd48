package io.startier.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.startier.account.TestPeople;
import io.startier.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The bell and what is behind it, as people meet them (row X6). */
class NotificationIT extends BrowserTest {

    @Autowired
    private TestNews news;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void nobodyHasBeenToldAnything() {
        jdbc.update("delete from notification");
    }

    @Test
    void theBellCountsWhatIsToldAndForgetsWhatIsOpened() {
        var reader = "chen.jie";
        signInAs(reader);
        assertThat(bell().locator(".bell-count")).hasCount(0);

        news.tell("bell", people.current(reader).id());
        open("/customers");
        assertThat(bell()).hasAttribute("aria-label", "Notifications, 1 unread");

        bell().focus();
        page().keyboard().press("Enter");
        page().waitForURL(Pattern.compile(".*/notifications"));
        page().keyboard().press("j");
        assertThat(page().locator(".news-open")).isFocused();
        page().keyboard().press("Enter");

        assertThat(page()).hasURL(Pattern.compile(".*/customers\\?q=bell"));
        assertThat(bell().locator(".bell-count")).hasCount(0);
        open("/notifications");
        assertThat(page().getByText("Nothing new")).isVisible();
    }

    @Test
    void everythingIsMarkedAsReadAtOnce() {
        var reader = "zhou.min";
        signInAs(reader);
        news.tell("first", people.current(reader).id());
        news.tell("second", people.current(reader).id());
        open("/notifications");
        page().getByText("Mark all as read").click();

        assertThat(page().getByText("Everything is marked as read.")).isVisible();
        assertThat(bell().locator(".bell-count")).hasCount(0);
    }

    @Test
    void aKindIsSwitchedOffBesideTheOwnAccount() {
        var reader = "he.jing";
        signInAs(reader);
        open("/profile");
        page().locator("main .tabs").getByText("Notifications").click();
        page().getByLabel("Test news: In StarTier").uncheck();
        page().locator("main button.btn-primary").click();
        assertThat(page().getByText("Your choice is saved.")).isVisible();
        assertThat(page().getByLabel("Test news: In StarTier")).not().isChecked();

        news.tell("off", people.current(reader).id());
        open("/notifications");
        assertThat(page().getByText("Nothing new")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "emma.weber, /notifications, en",
        "emma.weber, /notifications?show=all, zh-CN",
        "emma.weber, /profile/notifications, zh-TW",
        "admin.demo, /admin/notifications, en",
        "admin.demo, /admin/notifications, zh-CN"
    })
    void everybodyCanReadItOnADeskAndOnAPhone(String username, String path, String language) {
        jdbc.update("delete from webhook");
        jdbc.update("insert into webhook (id, url, format, version) values (1, 'http://127.0.0.1:1/hook', 'TEXT', 1)");
        jdbc.update("delete from notification_delivery");
        jdbc.update(
                "insert into notification_delivery (stable_id, channel, kind, notice_key, arguments, told_at, state,"
                        + " due_at, ended_at, attempts, reason, reason_detail) values (gen_random_uuid(), 'WEBHOOK', 'TEST_NEWS', 'x',"
                        + " '[]', now(), 'UNDELIVERED', now(), now(), 20, 'NO_CONNECTION', 'ConnectException')");
        inLanguage(language);
        signInAs(username);
        for (int i = 0; i < 3; i++) {
            news.tell("look" + i, people.current(username).id());
            news.tell(TestNews.notice(
                    TestNews.QUIET, "look" + i, people.current(username).id()));
        }
        open(path);

        assertThat(page().locator("h1")).isVisible();
        assertAccessible(page());
        onPhone();
        assertFits(page());
    }

    private Locator bell() {
        return page().locator(".bell");
    }
}
