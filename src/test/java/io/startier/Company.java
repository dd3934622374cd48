package io.startier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.startier.shared.Messages;
import io.startier.testing.BrowserTest;
import io.startier.testing.MutableClock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** The people of the demonstration company at work for longer than a moment, each in their language and at their screen. */
abstract class Company extends BrowserTest {

    static final String CHEN = "陈洁 Chen Jie";
    static final String WANG = "王磊 Wang Lei";
    static final String ZHOU = "周敏 Zhou Min";
    static final String JING = "何静 He Jing";
    static final String EMMA = "Emma Weber";
    static final String ADMINISTRATOR = "Adrian Keller";

    private record Desk(String username, String language, boolean phone) {}

    private static final Map<String, Desk> DESKS = Map.of(
            CHEN, new Desk("chen.jie", "zh-CN", true),
            WANG, new Desk("wang.lei", "zh-CN", false),
            ZHOU, new Desk("zhou.min", "en", false),
            JING, new Desk("he.jing", "zh-CN", true),
            EMMA, new Desk("emma.weber", "en", true),
            ADMINISTRATOR, new Desk("admin.demo", "en", false));

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private Messages messages;

    @Autowired
    private ScheduledTaskHolder scheduled;

    private Locale language = Locale.ENGLISH;

    /** The person sits down: a new browser, signed in. */
    void as(String person) {
        sitDown(DESKS.get(person));
    }

    /** The person works in another language or at another screen than usual. */
    void as(String person, String language, boolean phone) {
        sitDown(new Desk(DESKS.get(person).username(), language, phone));
    }

    private void sitDown(Desk desk) {
        language = Locale.forLanguageTag(desk.language());
        inLanguage(desk.language());
        if (desk.phone()) {
            onPhone();
        }
        signInAs(desk.username());
    }

    /** The application's own words, in the language of who sits there. */
    String words(String key, Object... arguments) {
        return messages.in(language, key, arguments);
    }

    String day(LocalDate day, FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(language).format(day);
    }

    /** Opens the page and looks whether it fits; whether pages are accessible, their own tests see. */
    void visit(String path) {
        open(path);
        look();
    }

    void look() {
        assertThat(main().locator("h1")).isVisible();
        assertFits(page());
    }

    Locator main() {
        return page().locator("main");
    }

    Locator button(String key, Object... arguments) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(words(key, arguments)).setExact(true))
                .first();
    }

    /** Fails unless the page says it, somewhere. */
    void says(String sentence) {
        assertThat(page().locator("body")).containsText(sentence);
    }

    void confirm(String key) {
        button(key).click();
        page().locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words(key)))
                .click();
    }

    String code(String customer) {
        return jdbc.sql("select code from customer where name = ?")
                .param(customer)
                .query(String.class)
                .single();
    }

    String ratingOf(String customer) {
        return "/customers/" + code(customer) + "/rating";
    }

    /** Fills in a star and why; whoever sits there sends it by {@link #send}. */
    void write(String customer, int star, String reason) {
        open(ratingOf(customer));
        page().check("input[name=star][value='" + star + "']");
        page().fill("textarea[name=reason]", reason);
    }

    /** @return the address of the proposal that waits now */
    String send() {
        button("rating.propose.send").click();
        var link = page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(words("rating.pending.open")));
        assertThat(link).isVisible();
        return link.getAttribute("href");
    }

    String propose(String customer, int star, String reason) {
        write(customer, star, reason);
        return send();
    }

    /** Finds the proposal in the inbox and opens its page, which the drawer of a wide screen leads to. */
    void openFromInbox(String proposal) {
        open("/approvals");
        var link = main().locator("a[href='" + proposal + "']").first();
        assertThat(link).isVisible();
        open(proposal);
    }

    void sign(String proposal) {
        openFromInbox(proposal);
        button("decision.approve").click();
    }

    /** As the application does by itself every now and then. */
    void sweep(String task) {
        var due = scheduled.getScheduledTasks().stream()
                .filter(one -> one.toString().endsWith(task))
                .toList();
        org.assertj.core.api.Assertions.assertThat(due).hasSize(1);
        due.get(0).getTask().getRunnable().run();
    }
}
