package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.startier.account.TestPeople;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Rows A1–A6 over HTTP. */
@ApplicationTest
class ProposalApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestRatings given;

    @Autowired
    private TestPeople people;

    @Autowired
    private Proposals proposals;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void team() {
        given.team();
    }

    @Test
    void aStarIsProposedAndSignedByProgram() {
        var customer = given.customer("anna");

        var created = propose(customer, "4", "anna");
        assertThat(created).hasStatus(201).bodyJson().extractingPath("$.status").isEqualTo("WAITING_MANAGER");
        assertThat(created)
                .bodyJson()
                .extractingPath("$.signatures[0].expected[0]")
                .isEqualTo("Name rt-max");
        assertThat(created).bodyJson().extractingPath("$.version").isEqualTo(0);
        var address = created.getResponse().getHeader("Location");

        var decided = call(post(address + "/decision").content("{\"decision\":\"approve\",\"version\":0}"), "max");
        assertThat(decided).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("EFFECTIVE");
        assertThat(call(get("/api/customers/" + customer + "/ratings"), "anna"))
                .bodyJson()
                .extractingPath("$[0].signatures[0].name")
                .isEqualTo("Name rt-max");
    }

    @Test
    void theQueuesHoldWhatWaitsWhatIsDoneAndWhatWasSent() {
        int id = idOf(propose(given.customer("anna"), "3", "anna"));

        assertThat(ids("waiting", "max")).contains(id);
        assertThat(ids("waiting", "sam")).doesNotContain(id);
        assertThat(ids("waiting", "gina")).doesNotContain(id);
        assertThat(ids("mine", "anna")).contains(id);
        proposals.decide(id, new DecisionForm("reject", "No", null, null), given.user("max"));
        assertThat(ids("waiting", "max")).doesNotContain(id);
        assertThat(ids("done", "max")).startsWith(id);
    }

    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource({"anna, 403", "eve, 403", "sam, 404", "gina, 403"})
    void whoMayNotSignIsRefusedAndChangesNothing(String user, int status) {
        int id = idOf(propose(given.customer("anna"), "3", "anna"));

        assertThat(decide(id, "{\"decision\":\"approve\",\"version\":0}", user)).hasStatus(status);

        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_MANAGER);
        assertThat(given.count("approval_decision", "request_id = ?", given.request(id)))
                .isZero();
    }

    @Test
    void whatIsOutOfSightIsNotThere() {
        var customer = given.customer("anna");
        int id = idOf(propose(customer, "3", "anna"));

        for (var address : new String[] {
            "/api/proposals/" + id,
            "/api/proposals/999999999",
            "/api/customers/" + customer + "/ratings",
            "/api/customers/none/ratings"
        }) {
            assertThat(call(get(address), "lena")).hasStatus(404);
        }
        assertThat(call(delete("/api/proposals/" + id), "lena")).hasStatus(404);
        assertThat(propose(customer, "1", "lena")).hasStatus(404);
        assertThat(propose("none", "1", "lena")).hasStatus(404);
    }

    @Test
    void theProposerWithdrawsByDeleting() {
        int id = idOf(propose(given.customer("anna"), "3", "anna"));

        assertThat(call(delete("/api/proposals/" + id), "max")).hasStatus(403);
        assertThat(call(delete("/api/proposals/" + id), "anna"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("WITHDRAWN");
        assertThat(decide(id, "{\"decision\":\"approve\",\"version\":0}", "max"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("Withdrawn by Name rt-anna at ");
    }

    @Test
    void aSecondProposalIsRefusedWithTheWayToTheFirst() {
        var customer = given.customer("anna");
        int id = idOf(propose(customer, "3", "anna"));

        assertThat(propose(customer, "4", "anna")).hasStatus(409).bodyText().contains("/approvals/" + id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"customer\":\"%s\"}",
                "{\"customer\":\"%s\",\"star\":6,\"reason\":\"x\"}",
                "{\"customer\":\"%s\",\"star\":-1,\"reason\":\"x\"}",
                "{\"customer\":\"%s\",\"star\":3.5,\"reason\":\"x\"}",
                "{\"customer\":\"%s\",\"star\":\"many\",\"reason\":\"x\"}",
                "{\"customer\":\"%s\",\"star\":2,\"reason\":\" \\u00a0\\u200b\\u3000\"}",
                "{\"customer\":\"%s\",\"star\":2,\"reason\":\"a\\u0000b\"}"
            })
    void whatCannotBeProposedIsNamedFieldByField(String body) {
        var customer = given.customer("anna");

        assertThat(call(post("/api/proposals").content(body.formatted(customer)), "anna"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .asString()
                .isNotEmpty();
        assertThat(given.star(customer)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"decision\":\"maybe\",\"version\":0}",
                "{\"version\":0}",
                "{\"decision\":\"reject\",\"version\":0}",
                "{\"decision\":\"return\",\"comment\":\"  \",\"version\":0}"
            })
    void aDecisionWithoutAWordOrANeededCommentIsRefused(String body) {
        int id = idOf(propose(given.customer("anna"), "3", "anna"));

        assertThat(decide(id, body, "max")).hasStatus(422);

        assertThat(given.status(id)).isEqualTo(ProposalStatus.WAITING_MANAGER);
    }

    @Test
    void fieldsThatAreNotTheProposersToSetAreIgnored() {
        var customer = given.customer("anna");

        var created = call(
                post("/api/proposals")
                        .content(
                                "{\"customer\":\"" + customer
                                        + "\",\"star\":5,\"reason\":\"x\",\"status\":\"EFFECTIVE\",\"proposer\":1,\"version\":9}"),
                "anna");

        assertThat(created).hasStatus(201).bodyJson().extractingPath("$.status").isEqualTo("WAITING_MANAGER");
        assertThat(given.star(customer)).isNull();
    }

    @Test
    void theBookShowsTheStarsOfAnyDay() {
        clock.set(LocalDate.of(2025, 1, 2));
        var customer = given.customer("anna");
        clock.set(LocalDate.of(2025, 3, 10));
        propose(customer, "1", "anna");
        clock.set(LocalDate.of(2025, 6, 10));
        propose(customer, "2", "anna");

        assertThat(bookOf(customer, "2025-03-09")).isNull();
        assertThat(bookOf(customer, "2025-03-10")).isEqualTo(1);
        assertThat(bookOf(customer, "2025-06-09")).isEqualTo(1);
        assertThat(bookOf(customer, "2025-06-10")).isEqualTo(2);
        assertThat(call(get("/api/ratings"), "lena")).hasStatusOk().bodyText().doesNotContain(customer + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2025-02-30", "+99999-01-01", "31.12.2025"})
    void aDayThatIsNoneIsRefused(String day) {
        assertThat(call(get("/api/ratings").param("asOf", day), "anna")).hasStatus(422);
    }

    private Object bookOf(String customer, String day) {
        var book = call(get("/api/ratings").param("asOf", day), "anna");
        assertThat(book).hasStatusOk();
        var row = read(book, "$[?(@.customer == '" + customer + "')]");
        assertThat(row).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
        return ((Map<?, ?>) ((List<?>) row).get(0)).get("star");
    }

    private List<Integer> ids(String queue, String user) {
        return read(call(get("/api/proposals").param("queue", queue), user), "$[*].id");
    }

    private int idOf(MvcTestResult created) {
        return read(created, "$.id");
    }

    private static <T> T read(MvcTestResult result, String path) {
        try {
            return JsonPath.read(result.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult propose(String customer, String star, String user) {
        return call(
                post("/api/proposals")
                        .content("{\"customer\":\"" + customer + "\",\"star\":" + star + ",\"reason\":\"Because\"}"),
                user);
    }

    private MvcTestResult decide(long id, String body, String user) {
        return call(post("/api/proposals/" + id + "/decision").content(body), user);
    }

    private MvcTestResult call(MockHttpServletRequestBuilder request, String user) {
        return mvc.perform(
                request.contentType(APPLICATION_JSON).locale(Locale.ENGLISH).with(people.as("rt-" + user)));
    }
}
