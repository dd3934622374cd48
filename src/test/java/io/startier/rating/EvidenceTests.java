package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.startier.account.TestPeople;
import io.startier.rating.evidence.Asked;
import io.startier.rating.evidence.Piece;
import io.startier.rating.evidence.PieceForm;
import io.startier.rating.evidence.Pieces;
import io.startier.rating.evidence.TestFiles;
import io.startier.shared.Conflict;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import io.startier.tiering.rules.SigningRules.EvidenceKind;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows A1, A3: the pieces of evidence of a proposal, in pages and over the API. */
@ApplicationTest
class EvidenceTests {

    private static final String NAME = "框架合同 2026.pdf";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestRatings given;

    @Autowired
    private TestPeople people;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalEvidence evidence;

    @Autowired
    private Pieces pieces;

    @Autowired
    private Asked asked;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void team() {
        given.team();
    }

    @Test
    void aFormBringsItsPiecesAndTheApproverSeesWhatIsMissing() {
        var customer = given.customer("anna");

        assertThat(as(
                        "anna",
                        multipart("/customers/" + customer + "/rating")
                                .file(file("pieces[0].file", NAME, TestFiles.pdf()))
                                .param("star", "5")
                                .param("reason", "Two plants")
                                .param("pieces[0].kind", "CONTRACT")
                                .param("pieces[0].note", "三年期")
                                .param("pieces[1].kind", "MARKET_DATA")
                                .param("pieces[1].link", "https://example.com/市场")
                                .param("pieces[2].kind", "")
                                .param("pieces[2].note", "")))
                .hasStatus(303);

        long id = newest();
        assertThat(asked.of(id).missing()).containsExactly(EvidenceKind.VISIT, EvidenceKind.CREDIT_REPORT);
        assertThat(page("/approvals/" + id, "max"))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 3", "Missing: ", NAME, "三年期", "https://example.com/市场", "It can be signed without.")
                .doesNotContain("add-evidence", "/removal");
        assertThat(page("/approvals", "max")).bodyText().contains("Evidence 1/3");
        assertThat(page("/approvals/" + id, "anna")).bodyText().contains("add-evidence", "/removal");
        assertThat(as("max", get("/api/proposals/" + id)))
                .bodyJson()
                .extractingPath("$.missingEvidence")
                .isEqualTo(List.of("VISIT", "CREDIT_REPORT"));
    }

    @Test
    void aWrongPieceBringsTheFormBackAndKeepsNothing() {
        var customer = given.customer("anna");
        long files = given.count("evidence_file", "1 = 1");

        assertThat(as(
                        "anna",
                        multipart("/customers/" + customer + "/rating")
                                .file(file("pieces[0].file", "contract.pdf", TestFiles.pdf()))
                                .file(file("pieces[1].file", "invoice.pdf", TestFiles.program()))
                                .param("star", "4")
                                .param("reason", "Two plants")
                                .param("pieces[0].kind", "CONTRACT")
                                .param("pieces[1].kind", "ORDER")
                                .param("pieces[1].note", "No. 114")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "This is a program, whatever its name says.",
                        "Two plants",
                        "No. 114",
                        "Choose the file again: contract.pdf");

        assertThat(given.count("evidence_file", "1 = 1")).isEqualTo(files);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pieces[99999999].kind",
                "pieces[4].kind",
                "pieces[x].kind",
                "pieces[0][1].kind",
                "pieces[-1].kind"
            })
    void rowsThatNoFormHasAreRefused(String row) {
        assertThat(as(
                        "anna",
                        multipart("/customers/" + given.customer("anna") + "/rating")
                                .param("star", "4")
                                .param("reason", "Two plants")
                                .param(row, "ORDER")))
                .hasStatus(422);
    }

    @Test
    void theSamePieceSentTwiceIsOne() {
        long id = propose("4");

        var first = upload(id, NAME, TestFiles.pdf(), "anna");
        var second = upload(id, NAME, TestFiles.pdf(), "anna");

        assertThat(first).hasStatus(201);
        assertThat(second).hasStatus(201);
        assertThat(read(second, "$.id")).isEqualTo(read(first, "$.id"));
        assertThat(pieces.of(id)).hasSize(1);
    }

    @Test
    void aFileIsSavedUnderItsNameAndNeverShownWithinThePages() {
        long id = propose("4");
        upload(id, "../../" + NAME, TestFiles.pdf(), "anna");

        for (var prefix : List.of("/approvals/", "/api/proposals/")) {
            var saved = as("max", get(prefix + id + "/evidence/" + only(id).id() + "/file"));
            assertThat(saved)
                    .hasStatusOk()
                    .hasContentType("application/pdf")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Cache-Control", "no-store");
            assertThat(saved.getResponse().getHeader("Content-Disposition"))
                    .startsWith("attachment; ")
                    .contains("filename*=UTF-8''%E6%A1%86%E6%9E%B6%E5%90%88%E5%90%8C%202026.pdf");
            assertThat(saved.getResponse().getContentAsByteArray()).isEqualTo(TestFiles.pdf());
        }
    }

    @Test
    void whoDoesNotSeeTheProposalFindsNoFile() {
        long id = propose("4");
        long other = propose("4");
        upload(id, NAME, TestFiles.pdf(), "anna");
        var piece = only(id).id();

        assertThat(as("sam", get("/approvals/" + id + "/evidence/" + piece + "/file")))
                .hasStatus(404);
        assertThat(as("sam", get("/api/proposals/" + id + "/evidence"))).hasStatus(404);
        assertThat(as("sam", get("/api/proposals/" + id + "/evidence/" + piece + "/file")))
                .hasStatus(404);
        assertThat(as("max", get("/api/proposals/" + other + "/evidence/" + piece + "/file")))
                .hasStatus(404);
        assertThat(as("sam", json(id, "{\"kind\":\"ORDER\",\"note\":\"x\"}"))).hasStatus(404);
        assertThat(as("sam", delete("/api/proposals/" + id + "/evidence/" + piece)))
                .hasStatus(404);
    }

    @Test
    void uploadsRemovalsAndReadingByOthersAreKeptForEver() {
        var customer = given.customer("anna");
        long id = proposals.propose(customer, 4, "Because", null, given.user("anna"));
        upload(id, NAME, TestFiles.pdf(), "anna");
        var piece = "/api/proposals/" + id + "/evidence/" + only(id).id();

        as("anna", get(piece + "/file"));
        as("max", get(piece + "/file"));
        assertThat(as("max", delete(piece))).hasStatus(403);
        assertThat(as("anna", delete(piece))).hasStatus(204);

        assertThat(audited(customer))
                .containsExactly("STAR_PROPOSED", "EVIDENCE_ADDED", "EVIDENCE_READ", "EVIDENCE_REMOVED");
        assertThat(pieces.of(id)).isEmpty();
        assertThat(as("max", get(piece + "/file"))).hasStatus(404);
    }

    @Test
    void whatSomebodyHasDecidedOnStaysAndADecidedProposalTakesNothing() {
        long id = propose("5");
        clock.advance(Duration.ofMinutes(1));
        long before = add(id, "Contract 114").id();
        clock.advance(Duration.ofMinutes(1));
        proposals.decide(id, new DecisionForm("approve", null, null, null), given.user("max"));
        clock.advance(Duration.ofMinutes(1));
        long after = add(id, "Visit of May").id();

        assertThatThrownBy(() -> evidence.remove(id, before, given.user("anna")))
                .hasMessage("evidence.decided");
        evidence.remove(id, after, given.user("anna"));
        proposals.decide(id, new DecisionForm("approve", null, null, null), given.user("gina"));

        assertThatThrownBy(() -> add(id, "Too late"))
                .isInstanceOf(Conflict.class)
                .hasMessage("evidence.closed");
        assertThat(pieces.of(id)).extracting(Piece::note).containsExactly("Contract 114");
    }

    @Test
    void aProposalThatFollowsAReturnedOneTakesThePiecesAlong() {
        var customer = given.customer("anna");
        long first = proposals.propose(customer, 4, "Because", null, given.user("anna"));
        upload(first, NAME, TestFiles.pdf(), "anna");
        proposals.decide(first, new DecisionForm("return", "Add the visit", null, null), given.user("max"));
        clock.advance(Duration.ofMinutes(1));
        add(first, "Visit of May");

        assertThat(page("/customers/" + customer + "/rating", "anna"))
                .bodyText()
                .contains("Taken along from the returned proposal", NAME, "Visit of May");
        long second = proposals.propose(customer, 4, "Because", null, given.user("anna"));

        assertThat(pieces.of(second)).hasSize(2);
        var file = pieces.of(second).get(0);
        assertThat(file.file().name()).isEqualTo(NAME);
        evidence.remove(second, file.id(), given.user("anna"));
        assertThat(as(
                        "max",
                        get("/approvals/" + first + "/evidence/"
                                + pieces.of(first).get(0).id() + "/file")))
                .hasStatusOk();
    }

    @Test
    void nothingIsLeftOfAFileWhoseTransactionFailed() {
        long id = propose("4");
        long files = given.count("evidence_file", "1 = 1");

        transaction.executeWithoutResult(status -> {
            evidence.add(id, form("No. 114", TestFiles.pdf()), given.user("anna"));
            status.setRollbackOnly();
        });

        assertThat(given.count("evidence_file", "1 = 1")).isEqualTo(files);
        assertThat(pieces.of(id)).isEmpty();
    }

    @Test
    void onlyTheProposerAddsAndThereIsAnEndToIt() {
        long id = propose("4");
        assertThat(upload(id, NAME, TestFiles.pdf(), "max")).hasStatus(403);

        for (int number = 0; number < ProposalEvidence.MOST_FILES; number++) {
            evidence.add(id, form("No. " + number, TestFiles.pdf()), given.user("anna"));
        }

        assertThatThrownBy(() -> evidence.add(id, form("One more", TestFiles.pdf()), given.user("anna")))
                .hasMessage("evidence.full.files");
        add(id, "A note is no file");
    }

    @Test
    void badFilesAreRefusedWithASentence() {
        long id = propose("4");

        assertThat(upload(id, "empty.pdf", new byte[0], "anna"))
                .hasStatus(422)
                .bodyText()
                .contains("The file is empty.");
        assertThat(upload(id, "large.pdf", Arrays.copyOf(TestFiles.pdf(), 11 << 20), "anna"))
                .hasStatus(422)
                .bodyText()
                .contains("The file is larger than 10 MB.");
        assertThat(upload(id, "huge.xlsx", TestFiles.bomb(201), "anna"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("file");
        assertThat(as("anna", json(id, "{\"kind\":\"ORDER\",\"link\":\"javascript:alert(1)\"}")))
                .hasStatus(422)
                .bodyText()
                .contains("A link begins with http:// or https://");
        assertThat(pieces.of(id)).isEmpty();
    }

    @Test
    void tenMegabytesComeBackAsTheyWent() {
        long id = propose("4");
        var content = Arrays.copyOf(TestFiles.pdf(), 10 << 20);

        assertThat(upload(id, "large.pdf", content, "anna")).hasStatus(201);

        assertThat(as("gina", get("/api/proposals/" + id + "/evidence/" + only(id).id() + "/file"))
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(content);
    }

    private long propose(String star) {
        return proposals.propose(given.customer("anna"), Integer.parseInt(star), "Because", null, given.user("anna"));
    }

    private Piece add(long proposal, String note) {
        return evidence.add(proposal, new PieceForm("VISIT", note, null, null), given.user("anna"));
    }

    private Piece only(long proposal) {
        return pieces.of(proposal).get(0);
    }

    /** The newest of Anna's, which she has just sent. */
    private long newest() {
        return ((Number) read(as("anna", get("/api/proposals").param("queue", "mine")), "$[0].id")).longValue();
    }

    private List<String> audited(String customer) {
        return jdbc.sql("""
                        select a.action from audit_entry a join customer c on c.id = a.customer_id
                        where c.code = ? and a.action <> 'CUSTOMER_CREATED' order by a.id
                        """).param(customer).query(String.class).list();
    }

    private static PieceForm form(String note, byte[] content) {
        return new PieceForm("ORDER", note, null, file("file", "order.pdf", content));
    }

    private MvcTestResult upload(long proposal, String name, byte[] content, String user) {
        return as(
                user,
                multipart("/api/proposals/" + proposal + "/evidence")
                        .file(file("file", name, content))
                        .param("kind", "CONTRACT"));
    }

    private static MockMultipartFile file(String field, String name, byte[] content) {
        return new MockMultipartFile(field, name, "application/octet-stream", content);
    }

    private static AbstractMockHttpServletRequestBuilder<?> json(long proposal, String body) {
        return post("/api/proposals/" + proposal + "/evidence")
                .contentType(APPLICATION_JSON)
                .content(body);
    }

    private MvcTestResult page(String address, String user) {
        return as(user, get(address));
    }

    private MvcTestResult as(String user, AbstractMockHttpServletRequestBuilder<?> request) {
        return mvc.perform(request.locale(Locale.ENGLISH).with(csrf()).with(people.as("rt-" + user)));
    }

    private static Object read(MvcTestResult result, String path) {
        try {
            return JsonPath.read(result.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
