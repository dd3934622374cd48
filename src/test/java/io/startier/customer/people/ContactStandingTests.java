package io.startier.customer.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.audit.AuditEntries;
import io.startier.customer.TestCustomers;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Row C3: stance, influence, reporting lines and freshness of the people at a customer. */
@ApplicationTest
class ContactStandingTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Contacts contacts;

    @Autowired
    private AuditEntries audit;

    @Autowired
    private MutableClock clock;

    private final String code = "CS" + UUID.randomUUID().toString().substring(0, 8);
    private long customer;

    @BeforeEach
    void aCustomer() {
        clock.set(TODAY);
        var owner = people.user("cs-owner", "cs-team", Role.SALESPERSON);
        people.user("cs-reader", null, Role.EXECUTIVE);
        people.user("cs-stranger", "cs-other", Role.SALESPERSON);
        customer = customers.customer(code, "Acme", owner, people.team("cs-team"));
    }

    @Test
    void aPersonsStandingIsKeptAndShown() {
        add("Bo Boss", "layer", "DECISION");
        assertThat(add(
                        "Ada Byron",
                        "stance",
                        "SUPPORTER",
                        "influence",
                        "HIGH",
                        "familiarity",
                        "WELL",
                        "reportsTo",
                        id("Bo Boss")))
                .hasStatus3xxRedirection();

        assertThat(page("/people/" + id("Ada Byron"), "cs-reader"))
                .hasStatusOk()
                .bodyText()
                .contains("Supporter", "High", "Well", "Bo Boss", "never met")
                .doesNotContain("Met them?");
        assertThat(page("/people/" + id("Bo Boss"), "cs-owner")).bodyText().contains("Reports to them:", "Ada Byron");
    }

    @Test
    void nobodyReportsToThemselvesToSomebodyBelowOrToAnotherCustomersPeople() {
        add("Ann");
        add("Bea", "reportsTo", id("Ann"));
        long other =
                customers.customer(code + "-2", "Other", people.user("cs-owner", "cs-team"), people.team("cs-team"));
        var stranger = String.valueOf(
                contacts.add(other, person("Carl"), people.current("cs-owner").actor()));

        assertThat(change("Ann", "reportsTo", id("Bea")))
                .hasStatus(422)
                .bodyText()
                .contains("report to themselves");
        assertThat(change("Ann", "reportsTo", id("Ann"))).hasStatus(422);
        assertThat(change("Ann", "reportsTo", stranger))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a person");
        assertThat(change("Ann", "reportsTo", "x")).hasStatus(422);
    }

    @Test
    void whoseBossIsRemovedReportsToNobody() {
        add("Ann");
        add("Bea", "reportsTo", id("Ann"));
        var before = contacts.named(customer, "Bea").orElseThrow();

        send("/people/" + id("Ann") + "/removal");

        var bea = contacts.named(customer, "Bea").orElseThrow();
        assertThat(bea.profile().reportsTo()).isNull();
        assertThat(bea.version()).isEqualTo(before.version());
    }

    @Test
    void theLastMeetingNeverMovesBack() {
        add("Ann");
        meet("Ann", "2025-05-20");
        meet("Ann", "2025-05-01");
        assertThat(contacts.named(customer, "Ann").orElseThrow().lastMet()).isEqualTo("2025-05-20");
        assertThat(change("Ann", "title", "Boss")).hasStatus3xxRedirection();
        assertThat(contacts.named(customer, "Ann").orElseThrow().lastMet()).isEqualTo("2025-05-20");
        assertThat(meet("Ann", "2025-06-02")).hasStatus(422);
        assertThat(page("/people", "cs-owner")).bodyText().contains("12 days ago");
        assertThat(audit.ofCustomer(customer, 10))
                .anyMatch(entry -> entry.action().equals("CONTACT_MET"));
    }

    @Test
    void theListIsNarrowedAndExportedAsItIsShown() {
        add("Ann", "department", "FINANCE", "stance", "CRITICAL", "title", "=cmd");
        add("Bea", "department", "USING", "reportsTo", id("Ann"));
        meet("Bea", "2025-05-31");

        assertThat(page("/people?department=FINANCE", "cs-owner"))
                .bodyText()
                .contains("Ann", "1 of 2")
                .doesNotContain(">Bea<");
        assertThat(page("/people?stale=true&q=AN", "cs-owner"))
                .bodyText()
                .contains(">Ann<")
                .doesNotContain(">Bea<");
        assertThat(page("/people?q=nobody", "cs-owner")).bodyText().contains("Nobody here matches");
        assertThat(page("/people.csv", "cs-reader"))
                .hasStatusOk()
                .bodyText()
                .contains(code + ",Ann,'=cmd,,,,,FINANCE,CRITICAL,,,,", code + ",Bea,,,,,,USING,,,,Ann,2025-05-31");
        assertThat(page("/people.csv", "cs-stranger")).hasStatus(404);
        assertThat(audit.ofCustomer(customer, 3))
                .anyMatch(entry -> entry.action().equals("CONTACTS_EXPORTED"));
    }

    private MvcTestResult add(String name, String... more) {
        return send("/people", with(more, "name", name));
    }

    private MvcTestResult change(String name, String... more) {
        var version = contacts.named(customer, name).orElseThrow().version();
        return send("/people/" + id(name), with(more, "name", name, "version", String.valueOf(version)));
    }

    private MvcTestResult meet(String name, String day) {
        return send("/people/" + id(name) + "/meetings", "day", day);
    }

    private String id(String name) {
        return String.valueOf(contacts.named(customer, name).orElseThrow().id());
    }

    private static ContactProfile person(String name) {
        return new ContactProfile(name, null, null, null, null, null, null, null, null, null, null);
    }

    private static String[] with(String[] more, String... first) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private MvcTestResult page(String path, String reader) {
        return mvc.perform(
                get("/customers/" + code + path).locale(Locale.ENGLISH).with(people.as(reader)));
    }

    private MvcTestResult send(String path, String... parameters) {
        var request = post("/customers/" + code + path)
                .locale(Locale.ENGLISH)
                .with(csrf())
                .with(people.as("cs-owner"));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request);
    }
}
