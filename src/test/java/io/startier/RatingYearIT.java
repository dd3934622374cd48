package io.startier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.FormatStyle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A year of ratings (rows A1–A7), month after month: each test goes on where the one before has ended. The company is one of
 * its own, since it ends a year ahead and with other people; what it does by itself, the test has it do.
 */
@TestMethodOrder(OrderAnnotation.class)
@TestPropertySource(
        properties = {
            "startier.approval.sweep=1d",
            "startier.assessment.follow-changes=false",
            "startier.review.cron=0 0 0 1 1 *"
        })
@DirtiesContext
class RatingYearIT extends RatingYearUntilSummer {

    private static final String IN_ANOTHER_NAME = """
            approval_decision d join approval_signatory g on g.request_id = d.request_id and g.step_no = d.step_no
            where g.person_id <> d.decided_by""";

    private static final String NOVEMBER = "Brightwater Exoskeletons Ltd";

    @Test
    @Order(5)
    void inSeptemberAReviewIsDoneByItsOwnersAndShowsWhoIsLate() {
        var opened = on(0, 9, 1);
        as(WANG);
        open("/reviews/new");
        page().fill("input[name=due]", opened.plusDays(14).toString());
        look();
        button("review.open").click();
        says(words("review.opened"));
        var review = page().url().replaceAll("https?://[^/]+", "");

        as(CHEN);
        visit(review + "?state=open");
        askForMoreInAnotherWindow();
        main().getByRole(
                        AriaRole.BUTTON,
                        named(words("review.confirm.shown", "#").split("#")[0]))
                .click();
        says(words("review.obstacle.WAITING"));
        assertThat(main()).containsText(Pattern.compile(words("review.results", "[1-9]\\d*", "[1-9]\\d*")));
        look();
        proposeTheRest(review);
        open(review + "?state=open");
        assertThat(main().locator("tbody").getByRole(AriaRole.ROW)).hasCount(1);
        says(JANUARY);

        as(WANG);
        visit(review);
        assertThat(cell(CHEN, "review.state.open")).hasText("1");
        assertThat(cell(CHEN, "review.state.waiting")).not().hasText("0");
        var moved = handOverTheFirst(review);
        open(review);
        assertThat(cell(CHEN, "review.state.open")).hasText("2");
        as(CHEN);
        open(review + "?state=open");
        says(moved);

        on(0, 9, 16);
        as(WANG);
        visit(review);
        assertThat(cell(CHEN, "review.overdue")).hasText("2");
        assertThat(cell(EMMA, "review.overdue")).not().hasText("0");
    }

    @Test
    @Order(6)
    void inNovemberWhatWaitsForAManagerWhoLeavesGoesToSomebodyElse() {
        on(0, 11, 3);
        as(EMMA);
        var proposal = propose(NOVEMBER, 4, "Their exoskeleton is in series production");
        as(ADMINISTRATOR);
        openUser(WANG);
        confirm("account.user.deactivate");
        says(words("account.user.deactivated"));

        as(EMMA);
        visit(proposal);
        says(words("rating.status.WAITING_GM"));
        assertThat(main().getByText(words("star.unrated")).first()).isVisible();
        as(ZHOU);
        sign(proposal);
        says(words("rating.done.EFFECTIVE", NOVEMBER, 4));
    }

    @Test
    @Order(7)
    void inTheNextJanuaryTheStarIsRenewedAndLastJuneStandsAsItWas() throws IOException {
        var lapsed = on(1, 1, 14);
        as(CHEN);
        visit(ratingOf(JANUARY));
        says(words("customer.renew.lapsed", day(lapsed, FormatStyle.LONG)));
        page().getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName(words("rating.renew")).setExact(true))
                .click();
        assertThat(page().locator("input[name=star][value='4']")).isChecked();
        var proposal = send();
        as(ZHOU);
        sign(proposal);
        says(words("rating.done.EFFECTIVE", JANUARY, 4));
        open(ratingOf(JANUARY));
        assertThat(page().getByText(words("customer.renew.lapsed", day(lapsed, FormatStyle.LONG))))
                .hasCount(0);

        var june = "asOf=" + firstYear() + "-06-30";
        var since = LocalDate.of(firstYear(), 1, 14);
        visit("/customers?" + june + "&q=" + code(JANUARY));
        says(words("customer.since", day(since, FormatStyle.MEDIUM)));
        visit("/customers/" + code(JANUARY) + "/rating?" + june);
        says(words("rating.then", day(LocalDate.of(firstYear(), 6, 30), FormatStyle.MEDIUM)));
        open("/customers?" + june);
        var file = page().waitForDownload(() -> page().getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName(words("common.export")).setExact(true))
                .click());
        var lines = Files.readString(file.path()).lines().toList();
        assertThat(lines).anyMatch(line -> line.startsWith(code(JANUARY)) && line.contains(",4," + since));
        assertThat(lines).anyMatch(line -> line.startsWith(code(NOVEMBER)) && line.matches(".*,(that day|today),,,.*"));
    }

    @Test
    @Order(8)
    void atTheEndTheTrailIsWholeAndNobodyHasSignedForThemself() {
        on(1, 1, 15);
        as(ADMINISTRATOR);
        visit("/admin/audit");
        button("inspection.verify").click();
        says(words("inspection.whole"));
        assertThat(count("approval_decision where decided_by = submitter_id")).isZero();
        assertThat(count("approval_signatory g join approval_request r on r.id = g.request_id"
                        + " where g.person_id = r.submitter_id"))
                .isZero();
        assertThat(count(IN_ANOTHER_NAME)).isPositive();
        assertThat(
                        count(
                                IN_ANOTHER_NAME
                                        + " and not exists (select 1 from delegation a where a.absent_id = g.person_id"
                                        + " and a.deputy_id = d.decided_by and cast(d.decided_at as date) between a.from_day and a.until_day)"))
                .isZero();
    }

    private void askForMoreInAnotherWindow() {
        var seen = main().locator("button[form=one]").first().getAttribute("value");
        var other = page().context().newPage();
        other.navigate(page().url().replaceAll("/reviews/.*", "/customers/" + seen.substring(2) + "/rating"));
        other.check("input[name=star][value='3']");
        other.fill("textarea[name=reason]", "新项目已定点");
        other.getByText(words("rating.propose.send"), new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(other.locator("main")).containsText(words("rating.pending"));
        other.close();
    }

    /** But the one that is to be renewed in January anyway. */
    private void proposeTheRest(String review) {
        open(review + "?state=open");
        var links = main().locator("a[href*='/rating?star=']").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(link -> !link.contains(code(JANUARY)))
                .toList();
        assertThat(links).isNotEmpty();
        for (var link : links) {
            open(link);
            button("rating.propose.send").click();
            page().waitForURL("**/rating");
        }
    }

    /** @return the name of the customer that is Chen Jie's from now on */
    private String handOverTheFirst(String review) {
        open(review + "?state=open");
        var link = main().locator("table a[href$='/rating']").first();
        var name = link.innerText();
        var account = link.getAttribute("href").replace("/rating", "");
        open(account + "/handover");
        page().selectOption("select[name=owner]", "chen.jie");
        page().fill("textarea[name=reason]", "区域调整");
        look();
        main().locator("form")
                .getByRole(AriaRole.BUTTON, named(words("customer.handover")))
                .click();
        page().waitForURL("**" + account);
        says(CHEN);
        return name;
    }

    /** A cell of the review's progress. */
    private Locator cell(String person, String column) {
        return page().getByRole(AriaRole.REGION, new GetByRoleOptions().setName(words("review.progress")))
                .getByRole(AriaRole.ROW, named(person))
                .locator("td[data-label='" + words(column) + "']");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
