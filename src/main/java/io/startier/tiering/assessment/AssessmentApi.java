package io.startier.tiering.assessment;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.NotFound;
import io.startier.tiering.AssessmentStatus;
import io.startier.tiering.AssessmentView;
import io.startier.tiering.Assessments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starting assessments and reading their results (row T14); the id {@code current} stands for the newest published one. */
@RestController
@RequestMapping("/api/assessments")
class AssessmentApi {

    /** @param asOf null for today; {@code basisYears} null or empty for the last complete fiscal years */
    record Order(LocalDate asOf, List<Integer> basisYears) {}

    record Started(long id) {}

    /** @param scheme version of the rules; {@code progress} in percent; {@code failure} why it failed, else absent;
     *     {@code lifetime} parameters of the lifetime model (row T11), absent where it does not apply */
    record State(
            long id,
            LocalDate asOf,
            List<Integer> basisYears,
            int scheme,
            AssessmentStatus status,
            int progress,
            int customers,
            String startedBy,
            Instant startedAt,
            Instant finishedAt,
            String failure,
            Object lifetime) {}

    private final Assessments assessments;
    private final ResultsFile results;
    private final Ledger ledger;

    AssessmentApi(Assessments assessments, ResultsFile results, Ledger ledger) {
        this.assessments = assessments;
        this.results = results;
        this.ledger = ledger;
    }

    /** 202 with the id; 409 while another one runs; 422 for a day or a year that cannot be assessed. */
    @PostMapping
    @Allowed({Role.GENERAL_MANAGER, Role.ADMINISTRATOR, Role.SALES_MANAGER})
    ResponseEntity<Started> start(@RequestBody(required = false) Order order, CurrentUser user) {
        var wanted = order == null ? new Order(null, List.of()) : order;
        long id = assessments.start(wanted.asOf(), wanted.basisYears(), user.actor());
        return ResponseEntity.accepted()
                .location(URI.create("/api/assessments/" + id))
                .body(new Started(id));
    }

    @GetMapping("/{id}")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE, Role.ADMINISTRATOR})
    State state(@PathVariable String id) {
        var view = find(id);
        return new State(
                view.id(),
                view.asOf(),
                view.basisYears(),
                view.schemeVersion(),
                view.status(),
                view.progress(),
                view.customers(),
                view.startedBy(),
                view.startedAt(),
                view.finishedAt(),
                view.failure(),
                ledger.findings(view.id()).get("lifetime"));
    }

    /** One row per visible customer, ordered by code; amounts in base currency, shares 0–1. */
    @GetMapping("/{id}/results.csv")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    void results(@PathVariable String id, CurrentUser user, HttpServletResponse response) throws IOException {
        results.write(find(id), user, response);
    }

    private AssessmentView find(String id) {
        if ("current".equals(id)) {
            return assessments.current().orElseThrow(() -> new NotFound("assessment"));
        }
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFound("assessment");
        }
        return assessments.require(Long.parseLong(id));
    }
}
