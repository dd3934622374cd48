package io.startier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.testing.ApplicationTest;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class CustomerApiTests {

    private static int number;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Customers known;

    private String code;

    @BeforeEach
    void aCustomerOfAnna() {
        long anna = people.user("ca-anna", "ca-north", Role.SALESPERSON);
        people.user("ca-bert", "ca-south", Role.SALESPERSON);
        people.user("ca-nils", "ca-north", Role.SALESPERSON);
        people.user("ca-mia", "ca-north", Role.SALES_MANAGER);
        people.user("ca-eve", null, Role.EXECUTIVE);
        code = "CA-" + ++number;
        customers.customer(code, "Nordwerft", anna, people.team("ca-north"));
    }

    @Test
    void aNewCustomerBelongsToItsSalespersonWhateverTheyClaim() {
        var body = """
                {"code": "CA-NEW-%d", "name": "Fresh", "owner": "ca-bert", "team": "ca-south", "starInForce": 5, "id": 1,
                 "createdAt": "1999-01-01", "staffCount": 250, "tags": ["a", "b, c"]}
                """.formatted(number);

        var created = send(HttpMethod.POST, "", body, "ca-anna");

        assertThat(created).hasStatus(201).hasHeader("Location", "/api/customers/CA-NEW-" + number);
        assertThat(created).bodyJson().extractingPath("$.owner").isEqualTo("ca-anna");
        assertThat(created).bodyJson().extractingPath("$.team").isEqualTo("ca-north");
        assertThat(created).bodyJson().doesNotHavePath("$.starInForce");
        assertThat(created).bodyJson().extractingPath("$.staffCount").isEqualTo(250);
        assertThat(created).bodyJson().extractingPath("$.stage").isEqualTo("PROSPECT");
        assertThat(created).bodyJson().extractingPath("$.tags.length()").isEqualTo(3);
    }

    @Test
    void aManagerChoosesTheOwnerAmongTheirOwnPeopleOnly() {
        assertThat(send(
                        HttpMethod.POST,
                        "",
                        "{\"code\": \"CA-M%d\", \"name\": \"M\", \"owner\": \"ca-anna\"}".formatted(number),
                        "ca-mia"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.owner")
                .isEqualTo("ca-anna");
        assertThat(send(HttpMethod.POST, "", "{\"code\": \"CA-X\", \"name\": \"M\", \"owner\": \"ca-bert\"}", "ca-mia"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("owner");
    }

    @Test
    void everyFieldAtFaultIsNamed() {
        var body = """
                {"code": "a b", "name": " \\u200b ", "stage": "FAMOUS", "staffCount": "many", "website": "javascript:alert(1)",
                 "founded": "long ago"}
                """;

        assertThat(send(HttpMethod.POST, "", body, "ca-anna"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("code", "name", "stage", "staffCount", "website", "founded");
    }

    @Test
    void aTakenCodeIsAConflictAndBrokenJsonABadRequest() {
        assertThat(send(HttpMethod.POST, "", "{\"code\": \"" + code + "\", \"name\": \"Twin\"}", "ca-anna"))
                .hasStatus(409);
        assertThat(send(HttpMethod.POST, "", "{\"code\": ", "ca-anna")).hasStatus(400);
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        var patched = send(
                HttpMethod.PATCH,
                "/" + code,
                "{\"name\": \"Südwerft\", \"city\": null, \"owner\": \"ca-nils\"}",
                "ca-anna");

        assertThat(patched).hasStatusOk().bodyJson().extractingPath("$.name").isEqualTo("Südwerft");
        assertThat(patched).bodyJson().extractingPath("$.country").isEqualTo("Germany");
        assertThat(patched).bodyJson().doesNotHavePath("$.city");
        assertThat(patched).bodyJson().extractingPath("$.owner").isEqualTo("ca-anna");
    }

    @Test
    void aManagerMayHandOverByPatch() {
        assertThat(send(HttpMethod.PATCH, "/" + code, "{\"owner\": \"ca-nils\"}", "ca-mia"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.owner")
                .isEqualTo("ca-nils");
    }

    @Test
    void aPutFromAnOldVersionIsRefusedAndLosesNothing() {
        assertThat(send(HttpMethod.PUT, "/" + code, "{\"name\": \"First\", \"version\": 0}", "ca-anna"))
                .hasStatusOk();

        assertThat(send(HttpMethod.PUT, "/" + code, "{\"name\": \"Second\", \"version\": 0}", "ca-mia"))
                .hasStatus(409);
        assertThat(known.withCode(code)).get().extracting(CustomerView::name).isEqualTo("First");
    }

    @Test
    void othersNeitherReadNorChangeNorLearnThatItExists() {
        var absent = send(HttpMethod.GET, "/CA-NOWHERE", "", "ca-bert");
        var foreign = send(HttpMethod.GET, "/" + code, "", "ca-bert");

        assertThat(foreign).hasStatus(404);
        assertThat(foreign).bodyJson().extractingPath("$.detail").isEqualTo(detail(absent));
        assertThat(send(HttpMethod.PATCH, "/" + code, "{\"name\": \"Mine\"}", "ca-bert"))
                .hasStatus(404);
        assertThat(send(
                        HttpMethod.POST,
                        "/" + code + "/potentials",
                        "{\"amount\": 1, \"currency\": \"USD\"}",
                        "ca-bert"))
                .hasStatus(404);
        assertThat(send(HttpMethod.GET, "?q=" + code, "", "ca-bert"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(send(HttpMethod.PATCH, "/" + code, "{\"name\": \"Mine\"}", "ca-eve"))
                .hasStatus(403);
    }

    @Test
    void theListIsReadPageByPage() {
        for (int i = 0; i < 51; i++) {
            customers.customer(
                    "CA-P" + number + "-" + i,
                    "Paged",
                    people.user("ca-paul", "ca-north", Role.SALESPERSON),
                    people.team("ca-north"));
        }
        var first = send(HttpMethod.GET, "?sort=name", "", "ca-paul");
        assertThat(first).bodyJson().extractingPath("$.items").asArray().hasSize(50);

        var next = path(first, "$.next");
        var second = send(HttpMethod.GET, "?sort=name&cursor=" + next, "", "ca-paul");
        assertThat(second).bodyJson().extractingPath("$.items").asArray().hasSize(1);
        assertThat(second).bodyJson().doesNotHavePath("$.next");
    }

    @Test
    void potentialsAreAddedAndNeverChanged() {
        assertThat(send(
                        HttpMethod.POST,
                        "/" + code + "/potentials",
                        "{\"date\": \"2025-01-10\", \"amount\": 1000, \"currency\": \"USD\"}",
                        "ca-anna"))
                .hasStatus(201);
        var second = send(
                HttpMethod.POST,
                "/" + code + "/potentials",
                "{\"date\": \"2025-01-10\", \"amount\": 2500.50, \"currency\": \"usd\", \"confidence\": \"high\"}",
                "ca-anna");
        assertThat(second).hasStatus(201).bodyJson().extractingPath("$.amount").isEqualTo(2500.50);

        var all = send(HttpMethod.GET, "/" + code + "/potentials", "", "ca-anna");
        assertThat(all)
                .bodyJson()
                .extractingPath("$.items[*].inForce")
                .asArray()
                .containsExactly(true, false);
    }

    @Test
    void aPotentialNeedsAKnownCurrencyAndAPastDay() {
        var unknown =
                send(HttpMethod.POST, "/" + code + "/potentials", "{\"amount\": 1, \"currency\": \"XTS\"}", "ca-anna");

        assertThat(unknown)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("XTS");
        assertThat(send(
                        HttpMethod.POST,
                        "/" + code + "/potentials",
                        "{\"date\": \"2999-01-01\", \"amount\": 1, \"currency\": \"USD\"}",
                        "ca-anna"))
                .hasStatus(422);
        assertThat(send(
                        HttpMethod.POST,
                        "/" + code + "/potentials",
                        "{\"amount\": -5, \"currency\": \"USD\"}",
                        "ca-anna"))
                .hasStatus(422);
    }

    private static String detail(MvcTestResult result) {
        return path(result, "$.detail");
    }

    private static String path(MvcTestResult result, String path) {
        try {
            return JsonPath.read(result.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult send(HttpMethod method, String path, String body, String username) {
        return mvc.perform(request(method, "/api/customers" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .locale(Locale.ENGLISH)
                .with(csrf())
                .with(people.as(username)));
    }
}
