package io.startier.engagement.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.audit.AuditEntries;
import io.startier.audit.AuditEntry;
import io.startier.customer.TestCustomers;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Row C5: the itinerary of a person, the calendar of the team, and its file. */
@ApplicationTest
class CalendarTests {

    private static final Pattern FEED = Pattern.compile("/calendar/feed/[\\w-]{43}\\.ics");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private AuditEntries audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String code = "CA" + mark;
    private final String owner = "ca-owner-" + mark;
    private long customer;
    private String person;

    @BeforeEach
    void aPersonWhoTravels() {
        clock.set(LocalDate.of(2025, 6, 4));
        people.user(owner, "ca-team", Role.SALESPERSON);
        people.user("ca-colleague", "ca-team", Role.SALESPERSON);
        people.user("ca-manager", "ca-team", Role.SALES_MANAGER);
        people.user("ca-stranger", "ca-other", Role.SALES_MANAGER);
        people.user("ca-reader", null, Role.EXECUTIVE);
        customer = customers.customer(code, "Acme " + mark, people.user(owner, "ca-team"), people.team("ca-team"));
        jdbc.sql("insert into contact (customer_id, name) values (?, ?)")
                .params(customer, "Ada " + mark)
                .update();
        person = jdbc.sql("select id from contact where customer_id = ?")
                .param(customer)
                .query(String.class)
                .single();
    }

    @Test
    void whereAPersonIsStandsOnTheirPageAndInTheCalendarOfThoseWhoSeeTheCustomer() {
        assertThat(stay("", "from", "2025-06-05", "until", "2025-06-10", "place", "Munich"))
                .hasStatus3xxRedirection();

        assertThat(page("/customers/" + code + "/people/" + person, "ca-reader"))
                .bodyText()
                .contains("Munich");
        for (var reader : new String[] {owner, "ca-manager", "ca-reader"}) {
            assertThat(page("/calendar", reader)).as(reader).bodyText().contains("Ada " + mark + " · Munich");
        }
        assertThat(page("/calendar", "ca-stranger")).bodyText().doesNotContain("Munich");
        assertThat(page("/calendar", "ca-colleague")).bodyText().doesNotContain("Munich");
    }

    @Test
    void theCalendarShowsTheAskedDaysTeamAndPerson() {
        stay("", "from", "2025-06-05", "until", "2025-06-10", "place", "Munich");

        assertThat(page("/calendar?view=week&day=2025-06-11", "ca-manager"))
                .bodyText()
                .contains("Munich");
        assertThat(page("/calendar?view=week&day=2025-06-16", "ca-manager"))
                .bodyText()
                .doesNotContain("Munich");
        assertThat(page("/calendar?view=agenda&day=2025-06-10", "ca-manager"))
                .bodyText()
                .contains("Munich");
        assertThat(page("/calendar?person=" + owner, "ca-manager")).bodyText().contains("Munich");
        assertThat(page("/calendar?person=ca-colleague", "ca-manager"))
                .bodyText()
                .doesNotContain("Munich");
        assertThat(page("/calendar?team=ca-team", "ca-reader")).bodyText().contains("Munich");
        assertThat(page("/calendar?team=ca-other", "ca-reader")).bodyText().doesNotContain("Munich");
        assertThat(page("/calendar?team=ca-other", "ca-manager")).hasStatus(422);
        assertThat(page("/calendar?person=ca-stranger", "ca-manager")).hasStatus(422);
        assertThat(page("/calendar?day=tomorrow", "ca-manager")).hasStatus(422);
    }

    @Test
    void overlappingStaysAreAllowedAndShown() {
        stay("", "from", "2025-06-05", "until", "2025-06-10", "place", "Munich");
        stay("", "from", "2025-06-11", "place", "Berlin");
        assertThat(personPage()).bodyText().doesNotContain("overlaps with another");

        stay("", "from", "2025-06-10", "place", "Hamburg");
        assertThat(personPage()).bodyText().contains("overlaps with another");
    }

    @Test
    void aStayIsCorrectedAndDeletedByTheOneWhoSawItLast() {
        stay("", "from", "2025-06-05", "place", "Munich");
        var one = "/" + stayId();

        assertThat(page("/customers/" + code + "/people/" + person + "?edit=" + stayId(), owner))
                .bodyText()
                .contains("Change the stay", "value=\"Munich\"");
        assertThat(stay(one, "from", "2025-06-06", "place", "Ulm", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(stay(one, "from", "2025-06-07", "place", "Late", "version", "0"))
                .hasStatus(409);
        assertThat(stay(one + "/removal", "version", "0")).hasStatus(409);
        assertThat(stay(one + "/removal", "version", "1")).hasStatus3xxRedirection();
        assertThat(stay(one, "from", "2025-06-07", "place", "Gone", "version", "1"))
                .hasStatus(404);
        assertThat(audit.ofCustomer(customer, 3))
                .extracting(AuditEntry::action)
                .containsExactly("STAY_DELETED", "STAY_CHANGED", "STAY_ADDED");
    }

    @Test
    void whatCannotBeTakenIsNamedAndTheInputKept() {
        assertThat(stay("", "from", "2025-06-05", "until", "2025-06-04", "place", "", "note", "Fair"))
                .hasStatus(422)
                .bodyText()
                .contains("The last day lies before the first.", "This must not be empty.", "value=\"Fair\"");
    }

    @Test
    void theFileShowsItsOwnerWhatTheySeeAtThatMomentWithoutSigningIn() {
        stay("", "from", "2025-06-05", "until", "2025-06-10", "place", "Munich", "note", "With his family");
        var address = feed(owner);

        assertThat(read(address))
                .hasStatusOk()
                .hasHeader("Content-Type", "text/calendar;charset=UTF-8")
                .bodyText()
                .contains("SUMMARY:Ada " + mark + " · Munich", "DTEND;VALUE=DATE:20250611")
                .doesNotContain("family");
        assertThat(read(address).getRequest().getSession(false)).isNull();

        jdbc.sql("update customer set owner_id = ? where id = ?")
                .params(people.user("ca-colleague", "ca-team"), customer)
                .update();
        assertThat(read(address))
                .hasStatusOk()
                .bodyText()
                .contains("BEGIN:VCALENDAR")
                .doesNotContain("Munich");
    }

    @Test
    void personalNotesAreNeverInTheFile() {
        stay("", "from", "2025-06-05", "place", "Munich");
        mvc.perform(post("/customers/" + code + "/people/" + person + "/notes")
                .param("ITINERARY", "Secret trip to Guilin")
                .with(csrf())
                .with(people.as(owner)));

        assertThat(read(feed(owner))).bodyText().contains("Munich").doesNotContain("Guilin");
    }

    @Test
    void anAddressEndsWhenItIsRenewedSwitchedOffOrItsOwnerIsGone() {
        var first = feed(owner);
        var second = feed(owner);
        assertThat(read(first)).hasStatus(404);
        assertThat(read(second)).hasStatusOk();

        assertThat(send("/calendar/feed/revocation", owner)).hasStatus3xxRedirection();
        assertThat(read(second)).hasStatus(404);
        assertThat(send("/calendar/feed/revocation", owner)).hasStatus(404);

        var third = feed(owner);
        people.deactivate(owner);
        assertThat(read(third)).hasStatus(404);
        assertThat(read("/calendar/feed/" + "x".repeat(43) + ".ics")).hasStatus(404);
    }

    @Test
    void theSecretIsShownOnceAndKeptAsAHash() {
        var address = feed(owner);
        var token = address.substring("/calendar/feed/".length(), address.length() - 4);

        assertThat(page("/calendar/feed", owner))
                .bodyText()
                .contains("cannot be shown again")
                .doesNotContain(token);
        assertThat(jdbc.sql("select count(*) from calendar_feed where token_hash = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String feed(String username) {
        var page = send("/calendar/feed", username);
        assertThat(page).hasStatus(201);
        var found = FEED.matcher(body(page));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult read(String address) {
        return mvc.perform(get(address));
    }

    private MvcTestResult personPage() {
        return page("/customers/" + code + "/people/" + person, owner);
    }

    private MvcTestResult page(String path, String reader) {
        return mvc.perform(get(path).locale(Locale.ENGLISH).with(people.as(reader)));
    }

    private MvcTestResult stay(String path, String... parameters) {
        return send("/customers/" + code + "/people/" + person + "/itinerary" + path, owner, parameters);
    }

    private MvcTestResult send(String path, String username, String... parameters) {
        var request = post(path).locale(Locale.ENGLISH).with(csrf()).with(people.as(username));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request);
    }

    private String stayId() {
        return jdbc.sql("select id from contact_stay where contact_id = ?")
                .param(Long.valueOf(person))
                .query(String.class)
                .single();
    }
}
