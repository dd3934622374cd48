package io.startier.tiering.assessment;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.CsvDownload;
import io.startier.shared.NotFound;
import io.startier.tiering.AssessmentView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** All results that a user may see as a file, one row per customer by code; columns are a promise to users' scripts. */
@Component
class ResultsFile {

    private static final List<String> COLUMNS = List.of(
            "code",
            "annual_value",
            "basis_total",
            "profit",
            "net_profit",
            "star_actual",
            "star_potential",
            "star_suggested",
            "star_in_force",
            "abc",
            "rank",
            "share",
            "cumulative_share",
            "recency_days",
            "frequency",
            "monetary",
            "r",
            "f",
            "m",
            "rfm_group",
            "rfm_segment",
            "quadrant",
            "eight_class",
            "value_class",
            "kaism",
            "strategic_class",
            "pyramid",
            "clv",
            "p_alive");

    private static final int AT_ONCE = 1000;

    private final ResultBook book;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ResultsFile(ResultBook book, AuditTrail audit, TransactionTemplate transaction) {
        this.book = book;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Written page by page, so that a slow reader holds no database connection. */
    void write(AssessmentView assessment, CurrentUser user, HttpServletResponse response) throws IOException {
        if (!assessment.isPublished()) {
            throw new NotFound("results");
        }
        note(assessment, user);
        try (var csv = CsvDownload.forPrograms(response, "assessment-" + assessment.id() + ".csv")) {
            csv.row(COLUMNS);
            var after = "";
            List<List<Object>> rows;
            do {
                rows = book.rows(assessment.id(), user.scope(), COLUMNS, after, AT_ONCE);
                rows.forEach(csv::row);
                after = rows.isEmpty()
                        ? after
                        : (String) rows.get(rows.size() - 1).get(0);
            } while (rows.size() == AT_ONCE);
        }
    }

    private void note(AssessmentView assessment, CurrentUser user) {
        transaction.executeWithoutResult(status -> audit.record(AuditEvent.by(user.actor(), "RESULTS_EXPORTED")
                .on("assessment", assessment.id(), assessment.asOf().toString())));
    }
}
