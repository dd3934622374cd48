package io.startier.customer.people.notes;

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
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Row C4. */
@ApplicationTest
class PersonalNotesTests {

    private static final String SECRET = "Two sons, from Jiaxing";

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

    private final String code = "PN" + UUID.randomUUID().toString().substring(0, 8);
    private long customer;
    private String person;

    @BeforeEach
    void aPersonOfACustomer() {
        people.team("pn-region");
        people.team("pn-team", "pn-region");
        var owner = people.user("pn-owner", "pn-team", Role.SALESPERSON);
        people.user("pn-manager", "pn-team", Role.SALES_MANAGER);
        people.user("pn-above", "pn-region", Role.SALES_MANAGER);
        people.user("pn-colleague", "pn-team", Role.SALESPERSON);
        people.user("pn-gm", null, Role.GENERAL_MANAGER);
        people.user("pn-executive", null, Role.EXECUTIVE);
        people.user("pn-steward", null, Role.DATA_STEWARD);
        people.user("pn-admin", null, Role.ADMINISTRATOR);
        customer = customers.customer(code, "Acme", owner, people.team("pn-team"));
        person = aPerson(customer);
    }

    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource({
        "pn-owner, 200",
        "pn-manager, 200",
        "pn-gm, 200",
        "pn-above, 403",
        "pn-colleague, 404",
        "pn-executive, 403",
        "pn-steward, 403",
        "pn-admin, 403"
    })
    void onlyTheOwnerTheirManagerAndTheGeneralManagersReadNotes(String reader, int status) {
        write("pn-owner", "");

        var answer = read(reader);

        assertThat(answer).hasStatus(status);
        assertThat(body(answer).contains(SECRET)).isEqualTo(status == 200);
        assertThat(send(reader, "", "SPORTS", "Golf", "version", "0")).hasStatus(status == 200 ? 302 : status);
    }

    @Test
    void readingByAnybodyButTheOwnerIsRecordedWithoutWhatWasRead() {
        write("pn-owner", "");
        read("pn-owner");
        assertThat(actions()).containsExactly("PERSONAL_NOTES_WRITTEN");

        read("pn-manager");
        read("pn-above");
        open("pn-gm", "");

        assertThat(actions()).containsExactly("PERSONAL_NOTES_READ", "PERSONAL_NOTES_WRITTEN");
        assertThat(newest().actor()).isEqualTo("Name pn-manager");
        assertThat(newest().detail()).contains("Ada Byron").doesNotContain("Jiaxing");
        assertThat(mvc.perform(get("/admin/audit")
                        .param("customer", code)
                        .locale(Locale.ENGLISH)
                        .with(people.as("pn-gm"))))
                .bodyText()
                .contains("Personal notes read", "Ada Byron")
                .doesNotContain("Jiaxing");
    }

    @Test
    void whoMayNotReadThemIsToldSoInsteadOfSeeingAnEmptyForm() {
        assertThat(open("pn-executive", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Personal notes are for the owner")
                .doesNotContain("Open the notes");
        assertThat(open("pn-owner", "")).bodyText().contains("Open the notes");
    }

    @Test
    void theNotesOfAManagersCustomerAreReadFromTheTeamAboveAndNotByPeers() {
        people.user("pn-peer", "pn-team", Role.SALES_MANAGER);
        customer =
                customers.customer(code + "-2", "Other", people.user("pn-manager", "pn-team"), people.team("pn-team"));
        var other = aPerson(customer);

        assertThat(open("pn-manager", code + "-2", other)).hasStatusOk();
        assertThat(open("pn-above", code + "-2", other)).hasStatusOk();
        assertThat(open("pn-peer", code + "-2", other)).hasStatus(403);
    }

    @Test
    void theFormerOwnerLosesThemWithTheCustomer() {
        write("pn-owner", "");
        jdbc.sql("update customer set owner_id = ? where id = ?")
                .params(people.user("pn-colleague", "pn-team"), customer)
                .update();

        assertThat(read("pn-owner")).hasStatus(404);
        assertThat(read("pn-colleague")).hasStatusOk().bodyText().contains(SECRET);
    }

    @Test
    void whoIsSecondKeepsTheirTextAndSeesWhatWasSaved() {
        write("pn-owner", "");
        assertThat(send("pn-manager", "", "FAMILY", "Three sons", "version", "0"))
                .hasStatus3xxRedirection();

        assertThat(send("pn-owner", "", "FAMILY", "A daughter", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("A daughter", "Saved meanwhile: Three sons");
        assertThat(send("pn-owner", "", "FAMILY", "A daughter", "version", "1")).hasStatus3xxRedirection();
        assertThat(body(read("pn-owner"))).contains("A daughter").doesNotContain("Three sons");
    }

    @Test
    void aTextThatIsTooLongStaysInTheForm() {
        assertThat(send("pn-owner", "", "PETS", "x".repeat(2001)))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(2001));
    }

    @Test
    void notesGoOneByOneAllTogetherAndWithTheirPerson() {
        write("pn-owner", "");
        send("pn-owner", "", "FAMILY", " ", "version", "0");
        assertThat(rows("personal_note")).isZero();

        send("pn-owner", "", "FAMILY", SECRET, "version", "1");
        assertThat(send("pn-owner", "/removal", "version", "1")).hasStatus(409);
        assertThat(send("pn-owner", "/removal", "version", "2")).hasStatus3xxRedirection();
        assertThat(rows("personal_notes")).isZero();

        write("pn-owner", "");
        mvc.perform(post("/customers/" + code + "/people/" + person + "/removal")
                .with(csrf())
                .with(people.as("pn-owner")));
        assertThat(rows("personal_note")).isZero();
    }

    @Test
    void noListFileOrSearchKnowsThem() {
        write("pn-owner", "");

        for (var path : List.of(
                "/customers/" + code + "/people",
                "/customers/" + code + "/people/" + person,
                "/customers/" + code + "/people/map",
                "/customers/" + code + "/people.csv",
                "/customers/" + code + "/history",
                "/api/customers/" + code,
                "/customers.csv?q=" + code)) {
            assertThat(body(mvc.perform(get(path).with(people.as("pn-owner")))))
                    .as(path)
                    .isNotBlank()
                    .doesNotContain("Jiaxing");
        }
        assertThat(body(mvc.perform(get("/customers?q=Jiaxing").with(people.as("pn-owner")))))
                .doesNotContain(code);
    }

    private void write(String writer, String version) {
        assertThat(send(writer, "", "FAMILY", SECRET, "version", version)).hasStatus3xxRedirection();
    }

    private MvcTestResult read(String reader) {
        return open(reader, "/notes");
    }

    private MvcTestResult open(String reader, String path) {
        return mvc.perform(get("/customers/" + code + "/people/" + person + path)
                .locale(Locale.ENGLISH)
                .with(people.as(reader)));
    }

    private MvcTestResult open(String reader, String other, String id) {
        return mvc.perform(
                get("/customers/" + other + "/people/" + id + "/notes").with(people.as(reader)));
    }

    private MvcTestResult send(String writer, String path, String... parameters) {
        var request = post("/customers/" + code + "/people/" + person + "/notes" + path)
                .locale(Locale.ENGLISH)
                .with(csrf())
                .with(people.as(writer));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request);
    }

    private String aPerson(long ofCustomer) {
        jdbc.sql("insert into contact (customer_id, name) values (?, 'Ada Byron')")
                .param(ofCustomer)
                .update();
        return jdbc.sql("select id from contact where customer_id = ?")
                .param(ofCustomer)
                .query(String.class)
                .single();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> actions() {
        return audit.ofCustomer(customer, 20).stream()
                .map(AuditEntry::action)
                .filter(action -> action.startsWith("PERSONAL_NOTES"))
                .toList();
    }

    private AuditEntry newest() {
        return audit.ofCustomer(customer, 1).get(0);
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where contact_id = ?")
                .param(Long.valueOf(person))
                .query(Long.class)
                .single();
    }
}
