package io.startier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A working week at the key-account workbench (rows C3, C5, G1, P1–P9), on a phone in Chinese and on a desk in English. */
class WeekIT extends Company {

    private final LocalDate monday = LocalDate.now().with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @ParameterizedTest
    @CsvSource({CHEN + ", zh-CN, true", EMMA + ", en, false"})
    void aSalespersonPlansMeetsAnswersAndKeepsWhatWasPromised(String person, String language, boolean phone) {
        clock.set(monday);
        as(person, language, phone);
        var account = "/customers/" + codeOfKeyAccount(person);
        onMondayTheWeekIsPlannedAndTheCardChecked(account);
        onTuesdayADecisionMakerIsFound(account);
        onWednesdayTheCardsGoAlongToTheVisit(account);
        onThursdayAComplaintIsAnsweredAndSolved(account);
        onFridayTheCustomerIsAskedAndATaskDone(account);
    }

    private void onMondayTheWeekIsPlannedAndTheCardChecked(String account) {
        visit("/");
        assertThat(page().locator("#visits-due, #visits-today").first()).isVisible();
        assertThat(page().locator("#tasks-due")).isVisible();
        open(account + "/visits/plan");
        page().fill("#plannedOn", monday.plusDays(2).toString());
        page().fill("#plannedAt", "10:00");
        page().fill("#purpose", "Frame contract 2027");
        look();
        button("common.save").click();
        says(words("visit.planned"));

        visit(account + "/card");
        button("profile.check.verb").click();
        says(words("profile.checked"));
    }

    private void onTuesdayADecisionMakerIsFound(String account) {
        clock.set(monday.plusDays(1));
        open(account + "/people/new");
        page().fill("#name", "林晓 Lin Xiao");
        page().selectOption("#buyingRole", "DECISION_MAKER");
        page().selectOption("#layer", "DECISION");
        look();
        button("common.save").click();
        assertThat(page().locator("#person-title")).hasText("林晓 Lin Xiao");
        page().fill("#from", monday.plusDays(3).toString());
        page().fill("#place", "Ningbo 宁波");
        itinerary().locator("button.btn-primary").click();
        assertThat(itinerary()).containsText("Ningbo 宁波");
        visit(account + "/people/map");
        says("林晓 Lin Xiao");
        visit("/calendar?view=week");
        says("林晓 Lin Xiao · Ningbo 宁波");
    }

    private Locator itinerary() {
        return page().locator("section[aria-labelledby=itinerary-title]");
    }

    private void onWednesdayTheCardsGoAlongToTheVisit(String account) {
        clock.set(monday.plusDays(2));
        visit("/visits/pack");
        assertThat(page().locator(".pack-card:has-text('Frame contract 2027')")).hasCount(1);
        button("pack.take").click();
        says(words("pack.taken"));

        open("/");
        page().locator("#visits-today a[href*='" + account + "/visits/']").click();
        says("Frame contract 2027");
        page().fill("#discussed", "They sign for two years if we keep the price");
        page().fill("#nextStep", "Send the draft");
        page().fill("#nextOn", monday.plusDays(9).toString());
        look();
        button("common.save").click();
        says(words("visit.saved"));
        says("Send the draft");

        open("/visits/pack");
        button("pack.return").click();
        page().fill("dialog[open] textarea", "The price list is missing in the pack");
        page().locator("dialog[open] .btn-primary").click();
        says(words("pack.returned"));
    }

    private void onThursdayAComplaintIsAnsweredAndSolved(String account) {
        clock.set(monday.plusDays(3));
        open(account + "/complaints/new");
        page().fill("#subject", "Two boxes arrived wet");
        look();
        button("common.save").click();
        says(words("complaint.saved"));
        step("complaint.step.ANSWER");
        page().fill("#answer-content", "New ones leave tomorrow");
        finishStep();
        says("New ones leave tomorrow");
        step("complaint.step.SOLVE");
        page().fill("#solve-cause", "The lorry had a leak");
        page().fill("#solve-result", "Replaced, and the carrier told");
        finishStep();
        says(words("complaint.status.SOLVED"));
        look();
    }

    private void onFridayTheCustomerIsAskedAndATaskDone(String account) {
        clock.set(monday.plusDays(4));
        step("complaint.step.CONFIRM");
        page().fill("#confirm-confirmedBy", "林晓 Lin Xiao");
        page().locator("label:has(input[name=satisfied][value=yes])").click();
        finishStep();
        says(words("complaint.status.CONFIRMED"));

        visit(account + "/satisfaction");
        button("satisfaction.ask.link").click();
        page().navigate(page().locator("#survey-link").inputValue());
        page().locator("label:has(input[name=csat][value='5'])").click();
        page().locator("label:has(input[name=nps][value='10'])").click();
        assertFits(page());
        page().locator("main form button.btn-primary").click();
        assertFits(page());
        visit(account + "/satisfaction");
        assertThat(main().locator("tbody tr").first()).containsText(words("satisfaction.answered"));

        write(account, "Send the draft of the frame contract");
        visit("/tasks?who=me&show=week");
        main().locator("th a:has-text('Send the draft of the frame contract')").click();
        doneWith("Sent by mail, signed copy expected next week");
        says(words("task.took.DONE"));
        visit(account + "/service");
        assertThat(page().locator("#ledger")).isVisible();
        visit("/service-ledger?show=all");
    }

    @ParameterizedTest
    @CsvSource({CHEN + ", zh-CN, true, MONTH", EMMA + ", en, false, QUARTER"})
    void aManagerSeesWhoIsShortOfServiceAndActs(String person, String language, boolean phone, String period) {
        clock.set(monday);
        as(WANG, language, phone);
        onMondayTheUnderServedGetATask();
        clock.set(monday.plusDays(1));
        var account = onTuesdayACustomerBecomesAKeyAccount(person, language, phone);
        onWednesdayTheManagerLooksAtTheTeam();
        clock.set(monday.plusDays(3));
        onThursdayTheManagersOwnPromiseIsKept(account);
        clock.set(monday.plusDays(4));
        onFridayThePeriodIsAnalysed(person, period);
    }

    private void onMondayTheUnderServedGetATask() {
        visit("/");
        assertThat(page().locator("#under-served")).isVisible();
        visit("/service-ledger");
        page().locator("main tbody th a").first().click();
        page().waitForURL(Pattern.compile(".*/service(\\?.*)?"));
        assertThat(page().locator("#ledger")).isVisible();
        look();
        write(page().url().replaceAll("https?://[^/]+|/service.*", ""), "Call them this week");
    }

    /** Who proposes and who signs, and what the tier's playbook makes of it. */
    private String onTuesdayACustomerBecomesAKeyAccount(String person, String language, boolean phone) {
        var customer = customerOf(person, "c.star_in_force in (1, 2)");
        as(person);
        var proposal = propose(customer, 3, "They have doubled their orders");
        as(WANG, language, phone);
        sign(proposal);
        var account = "/customers/" + code(customer);
        visit(account + "/service");
        assertThat(commitment("playbook.kind.TECHNICAL_EXCHANGE")).containsText(person);
        assertThat(commitment("playbook.kind.EXECUTIVE_VISIT")).containsText(WANG);
        return account;
    }

    private void onWednesdayTheManagerLooksAtTheTeam() {
        clock.set(monday.plusDays(2));
        visit("/calendar?view=week");
        visit("/visits/due");
        visit("/complaints");
        visit("/tasks?who=team&show=overdue");
        visit("/cards/changes?state=open");
    }

    private void onThursdayTheManagersOwnPromiseIsKept(String account) {
        open(account + "/service");
        commitment("playbook.kind.EXECUTIVE_VISIT").locator("a").click();
        doneWith("Our general manager was there");
        says(words("task.took.again.DONE", day(monday.plusDays(3 + 365), FormatStyle.MEDIUM)));
        look();
    }

    private Locator commitment(String kind) {
        return page().locator("#commitments tr:has-text('" + words(kind) + "')");
    }

    private void onFridayThePeriodIsAnalysed(String person, String period) {
        visit("/cards/checks");
        visit("/cards/analyses");
        page().selectOption(
                        "#period",
                        page().locator("#period option[value^='" + period + "']")
                                .last()
                                .getAttribute("value"));
        button("profile.analysis.begin").click();
        page().waitForURL(Pattern.compile(".*/cards/analyses/\\d+"));
        look();
        page().fill("#summary", "A steady time, but one customer waits too long");
        button("profile.analysis.finish").click();
        says(words("profile.analysis.finished"));
        visit("/cards/records");
        says(person);
    }

    private void write(String account, String task) {
        open(account + "/tasks/new");
        page().fill("#title", task);
        page().fill("#dueOn", monday.plusDays(4).toString());
        look();
        button("common.save").click();
        says(words("task.saved"));
    }

    private void doneWith(String outcome) {
        step("task.step.DONE");
        page().fill("#done-outcome", outcome);
        finishStep();
        says(outcome);
    }

    /** Opens one of the steps that lie beside a record, unless it is open. */
    private void step(String key) {
        var step = page().locator(
                        "details.step",
                        new LocatorOptions().setHas(page().locator("summary:text-is('" + words(key) + "')")));
        if (step.getAttribute("open") == null) {
            step.locator("summary").click();
        }
    }

    private void finishStep() {
        page().locator("details.step[open] button[class*=btn-primary]").click();
    }

    private String codeOfKeyAccount(String person) {
        return code(customerOf(
                person, "c.star_in_force >= 3 and exists (select 1 from contact p where p.customer_id = c.id)"));
    }

    /** One for whom nothing is proposed. */
    private String customerOf(String person, String condition) {
        return jdbc.sql("select c.name from customer c join app_user o on o.id = c.owner_id where o.name = ? and "
                        + condition
                        + " and not exists (select 1 from proposal p where p.customer_id = c.id and p.status in ('WAITING_MANAGER', 'WAITING_GM', 'RETURNED'))"
                        + " order by c.code limit 1")
                .param(person)
                .query(String.class)
                .single();
    }
}
