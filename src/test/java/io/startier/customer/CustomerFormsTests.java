package io.startier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.audit.AuditEntries;
import io.startier.customer.people.Contacts;
import io.startier.testing.ApplicationTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class CustomerFormsTests {

    private static int number;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Customers known;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private Contacts contacts;

    @Autowired
    private AuditEntries audit;

    private String code;

    @BeforeEach
    void aCustomerOfAnna() {
        long anna = people.user("cf-anna", "cf-north", Role.SALESPERSON);
        people.user("cf-bert", "cf-south", Role.SALESPERSON);
        people.user("cf-nils", "cf-north", Role.SALESPERSON);
        people.user("cf-mia", "cf-north", Role.SALES_MANAGER);
        people.user("cf-gina", null, Role.GENERAL_MANAGER);
        code = "CF-" + ++number;
        customers.customer(code, "Alpha " + number, anna, people.team("cf-north"));
    }

    @Test
    void aStaleEditShowsBothVersionsAndKeepsTheText() {
        assertThat(send("cf-mia", "/customers/" + code, "name", "Manager wrote", "stage", "ACTIVE", "version", "0"))
                .hasStatus3xxRedirection();

        var answer = send("cf-anna", "/customers/" + code, "name", "Anna wrote", "stage", "LOST", "version", "0");

        assertThat(answer).hasStatus(409).bodyText().contains("Manager wrote", "Anna wrote", "Save my version");
        assertThat(answer).bodyText().contains("name=\"version\" value=\"1\"", "value=\"Anna wrote\"");
        assertThat(known.withCode(code)).get().extracting(CustomerView::name).isEqualTo("Manager wrote");
    }

    @Test
    void wrongInputIsKeptAndNamed() {
        var answer = send(
                "cf-anna",
                "/customers/" + code,
                "name",
                "",
                "founded",
                "once upon a time",
                "stage",
                "ACTIVE",
                "version",
                "0");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("once upon a time", "A year such as 1998", "Please fill this in");
    }

    @Test
    void theFormCannotReachOwnerTeamOrStar() {
        send(
                "cf-anna",
                "/customers/" + code,
                "name",
                "Alpha",
                "stage",
                "ACTIVE",
                "version",
                "0",
                "owner",
                "cf-nils",
                "team",
                "cf-south",
                "starInForce",
                "5",
                "id",
                "1");

        var customer = known.withCode(code).orElseThrow();
        assertThat(customer.name()).isEqualTo("Alpha");
        assertThat(customer.ownerName()).isEqualTo("Name cf-anna");
        assertThat(customer.teamName()).isEqualTo("Team cf-north");
        assertThat(customer.starInForce()).isNull();
    }

    @Test
    void aChangeIsToldInTheHistory() {
        send("cf-anna", "/customers/" + code, "name", "Omega", "stage", "ACTIVE", "country", "Germany", "version", "0");

        assertThat(mvc.perform(get("/customers/" + code + "/history")
                        .locale(Locale.ENGLISH)
                        .with(people.as("cf-anna"))))
                .hasStatusOk()
                .bodyText()
                .contains("Customer changed", "Alpha " + number + " → Omega", "Name cf-anna");
    }

    @Test
    void sayingTheSameAgainLeavesNoTrace() {
        var customer = known.withCode(code).orElseThrow();
        var before = audit.ofCustomer(customer.id(), 50).size();

        assertThat(register.describe(
                        customer.id(),
                        register.profileOf(customer.id()),
                        people.current("cf-anna").actor()))
                .isFalse();

        assertThat(audit.ofCustomer(customer.id(), 50)).hasSize(before);
        assertThat(known.withCode(code)).get().extracting(CustomerView::version).isEqualTo(customer.version());
    }

    @Test
    void aSecondCustomerOfTheSameNameIsAskedAbout() {
        var name = "alpha " + number;
        var asked = send("cf-bert", "/customers", "code", "CF-D" + number, "name", name, "stage", "PROSPECT");
        assertThat(asked)
                .hasStatusOk()
                .bodyText()
                .contains("There is a customer of this name already", "Alpha " + number);
        assertThat(asked).bodyText().doesNotContain(code + "<", "Name cf-anna");

        assertThat(send(
                        "cf-bert",
                        "/customers",
                        "code",
                        "CF-D" + number,
                        "name",
                        name,
                        "stage",
                        "PROSPECT",
                        "anyway",
                        "true"))
                .hasStatus3xxRedirection();
        assertThat(known.withCode("CF-D" + number))
                .get()
                .extracting(CustomerView::ownerName)
                .isEqualTo("Name cf-bert");
    }

    @Test
    void aTakenCodeIsAFaultOfThatField() {
        assertThat(send("cf-anna", "/customers", "code", code, "name", "Unique " + number, "stage", "PROSPECT"))
                .hasStatus(422)
                .bodyText()
                .contains("There is a customer with the code " + code);
    }

    @Test
    void aManagerHandsOverWithAReasonWithinTheirTeams() {
        assertThat(send(
                        "cf-mia",
                        "/customers/" + code + "/handover",
                        "owner",
                        "cf-nils",
                        "team",
                        "cf-north",
                        "reason",
                        ""))
                .hasStatus(422);
        assertThat(send(
                        "cf-mia",
                        "/customers/" + code + "/handover",
                        "owner",
                        "cf-bert",
                        "team",
                        "cf-south",
                        "reason",
                        "why"))
                .hasStatus(422);
        assertThat(send(
                        "cf-mia",
                        "/customers/" + code + "/handover",
                        "owner",
                        "cf-nils",
                        "team",
                        "cf-north",
                        "reason",
                        "Parental\nleave"))
                .hasStatus3xxRedirection();

        var customer = known.withCode(code).orElseThrow();
        assertThat(customer.ownerName()).isEqualTo("Name cf-nils");
        assertThat(audit.ofCustomer(customer.id(), 1).get(0).detail())
                .contains("Name cf-anna → Name cf-nils", "Parental");
    }

    @Test
    void aSalespersonHandsNothingOver() {
        assertThat(send(
                        "cf-anna",
                        "/customers/" + code + "/handover",
                        "owner",
                        "cf-nils",
                        "team",
                        "cf-north",
                        "reason",
                        "x"))
                .hasStatus(403);
    }

    @Test
    void manyAreChangedEachForItself() {
        var other = "CF-B" + number;
        customers.customer(
                other, "Beta " + number, people.user("cf-bert", "cf-south", Role.SALESPERSON), people.team("cf-south"));

        var answer = send(
                "cf-mia",
                "/customers/changes",
                "code",
                code,
                "code",
                other,
                "owner",
                "cf-nils",
                "add",
                "Fair, VIP list");

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("Changed", "Not among your customers")
                .doesNotContain("Beta " + number);
        assertThat(known.withCode(code))
                .get()
                .extracting(CustomerView::ownerName)
                .isEqualTo("Name cf-nils");
        assertThat(register.profileOf(known.withCode(code).orElseThrow().id()).tags())
                .contains("Fair", "VIP list");
        assertThat(known.withCode(other))
                .get()
                .extracting(CustomerView::ownerName)
                .isEqualTo("Name cf-bert");
    }

    @Test
    void aSalespersonTagsManyButGivesNoneAway() {
        assertThat(send("cf-anna", "/customers/changes", "code", code, "add", "Fair"))
                .hasStatusOk()
                .bodyText()
                .contains("Changed");
        assertThat(send("cf-anna", "/customers/changes", "code", code, "owner", "cf-nils"))
                .hasStatus(422);
        assertThat(known.withCode(code))
                .get()
                .extracting(CustomerView::ownerName)
                .isEqualTo("Name cf-anna");
    }

    @Test
    void peopleAreAddedChangedAndRemoved() {
        assertThat(send(
                        "cf-anna",
                        "/customers/" + code + "/people",
                        "name",
                        "Ada Byron",
                        "buyingRole",
                        "DECISION_MAKER",
                        "layer",
                        "",
                        "email",
                        "ada@example.org"))
                .hasStatus3xxRedirection();
        assertThat(send("cf-anna", "/customers/" + code + "/people", "name", "Ada Byron"))
                .hasStatus(422);
        assertThat(send("cf-bert", "/customers/" + code + "/people", "name", "Spy"))
                .hasStatus(404);

        long customer = known.withCode(code).orElseThrow().id();
        var ada = contacts.named(customer, "Ada Byron").orElseThrow();
        var page = "/customers/" + code + "/people/" + ada.id();
        assertThat(mvc.perform(get("/customers/" + code + "/people")
                        .locale(Locale.ENGLISH)
                        .with(people.as("cf-anna"))))
                .bodyText()
                .contains("Ada Byron", "Decision maker", "ada@example.org");
        assertThat(mvc.perform(get(page).with(people.as("cf-anna")))).hasStatusOk();
        assertThat(send("cf-anna", page, "name", "Ada Lovelace", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(send("cf-anna", page, "name", "Late", "version", "0")).hasStatus(409);
        assertThat(send("cf-anna", page + "/removal")).hasStatus3xxRedirection();
        assertThat(contacts.of(customer)).isEmpty();
    }

    @Test
    void everyFormOpens() {
        for (var path : new String[] {"/edit", "/handover", "/potentials", "/people", "/people/new", "/history"}) {
            assertThat(mvc.perform(get("/customers/" + code + path).with(people.as("cf-gina"))))
                    .as(path)
                    .hasStatusOk();
        }
        assertThat(mvc.perform(get("/customers/new").with(people.as("cf-gina"))))
                .hasStatusOk();
        assertThat(mvc.perform(get("/customers/new").with(people.as("cf-anna"))))
                .hasStatusOk();
    }

    @Test
    void aPotentialWithoutARateNamesTheCurrencyAndKeepsTheText() {
        var answer = send(
                "cf-anna",
                "/customers/" + code + "/potentials",
                "amount",
                "1,200,000",
                "currency",
                "XTS",
                "evidence",
                "Tender 7");

        assertThat(answer).hasStatus(422).bodyText().contains("no exchange rate for XTS", "1,200,000", "Tender 7");
    }

    private MvcTestResult send(String username, String path, String... parameters) {
        var request = post(path).locale(Locale.ENGLISH).with(csrf()).with(people.as(username));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request);
    }
}
