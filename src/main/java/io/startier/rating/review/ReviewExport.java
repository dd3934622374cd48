package io.startier.rating.review;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The customers of a review as a file, read page by page (row A7). */
@Component
class ReviewExport {

    private static final int ROWS = 1000;

    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "owner",
            "team",
            "state",
            "star_before",
            "star_in_force",
            "since",
            "star_suggested",
            "annual_value",
            "potential");

    private final Items items;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    ReviewExport(Items items, AuditTrail audit, TransactionTemplate transactions) {
        this.items = items;
        this.audit = audit;
        this.transactions = transactions;
    }

    void write(Review review, ItemFilter filter, CurrentUser user, HttpServletResponse response) throws IOException {
        transactions.executeWithoutResult(status ->
                audit.record(AuditEvent.by(user.actor(), "REVIEW_EXPORTED").on("review", review.id(), review.title())));
        var page = items.page(review.id(), filter, null, ROWS, user);
        try (var csv = CsvDownload.to(response, "review-" + review.id() + ".csv")) {
            csv.row(COLUMNS);
            while (true) {
                page.items().forEach(item -> csv.row(cells(item)));
                if (page.next() == null) {
                    return;
                }
                page = items.page(review.id(), filter, page.next(), ROWS, user);
            }
        }
    }

    private static Object[] cells(Item item) {
        return new Object[] {
            item.code(),
            item.name(),
            item.owner(),
            item.team(),
            item.state(),
            item.starBefore(),
            item.starInForce(),
            item.since(),
            item.starSuggested(),
            item.annualValue(),
            item.potential()
        };
    }
}
