package io.startier.rating;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.rating.Rating.Signature;
import io.startier.rating.Ratings.HistoryLine;
import io.startier.shared.CsvDownload;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Every rating of everybody whom the reader may see as a file, the oldest first (row A6). It is read page by page, so that no
 * connection is held while a slow reader takes the file.
 */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class HistoryExport {

    private static final int ROWS = 1000;

    private static final List<String> COLUMNS = List.of(
            "customer",
            "name",
            "effective_at",
            "from_star",
            "star",
            "reason",
            "proposed_by",
            "signatures",
            "annual_value",
            "star_actual",
            "potential",
            "star_potential",
            "scheme",
            "proposal");

    private final Ratings ratings;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Times times;

    HistoryExport(Ratings ratings, AuditTrail audit, TransactionTemplate transactions, Times times) {
        this.ratings = ratings;
        this.audit = audit;
        this.transactions = transactions;
        this.times = times;
    }

    @GetMapping("/ratings/history.csv")
    void forPeople(CurrentUser user, HttpServletResponse response) throws IOException {
        note(user);
        try (var csv = CsvDownload.to(response, fileName())) {
            write(csv, user);
        }
    }

    @GetMapping("/api/ratings/history.csv")
    void forPrograms(CurrentUser user, HttpServletResponse response) throws IOException {
        note(user);
        try (var csv = CsvDownload.forPrograms(response, fileName())) {
            write(csv, user);
        }
    }

    private void note(CurrentUser user) {
        transactions.executeWithoutResult(status ->
                audit.record(AuditEvent.by(user.actor(), "RATINGS_EXPORTED").on("ratings", "history", fileName())));
    }

    private String fileName() {
        return "rating-history-" + times.today() + ".csv";
    }

    private void write(CsvDownload csv, CurrentUser user) {
        csv.row(COLUMNS);
        var page = ratings.history(0, ROWS, user);
        while (!page.isEmpty()) {
            page.forEach(line -> csv.row(cells(line)));
            page = ratings.history(page.get(page.size() - 1).id(), ROWS, user);
        }
    }

    private static Object[] cells(HistoryLine line) {
        var rating = line.rating();
        var figures = rating.figures();
        return new Object[] {
            line.customer(),
            line.name(),
            rating.effectiveAt(),
            rating.fromStar(),
            rating.star(),
            rating.reason(),
            rating.proposer(),
            rating.signatures().stream().map(Signature::line).collect(Collectors.joining("; ")),
            figures.annualValue(),
            figures.starActual(),
            figures.potential(),
            figures.starPotential(),
            figures.schemeVersion(),
            rating.proposalId()
        };
    }
}
