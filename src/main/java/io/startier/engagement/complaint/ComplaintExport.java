package io.startier.engagement.complaint;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.CsvDownload;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Complaints as a file (row S6); that somebody took it along is in the trail. */
@Component
class ComplaintExport {

    private static final List<String> COLUMNS = List.of(
            "number",
            "customer_code",
            "customer",
            "star",
            "status",
            "subject",
            "description",
            "complainant",
            "received_at",
            "responsible",
            "answer_due",
            "answered_at",
            "solve_due",
            "solved_at",
            "cause",
            "result",
            "cost",
            "hours",
            "confirmed_by",
            "confirmed_on",
            "satisfied",
            "reopened");

    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Times times;

    ComplaintExport(AuditTrail audit, TransactionTemplate transactions, Times times) {
        this.audit = audit;
        this.transactions = transactions;
        this.times = times;
    }

    void write(List<ComplaintRow> rows, CurrentUser user, HttpServletResponse response) throws IOException {
        transactions.executeWithoutResult(status -> audit.record(AuditEvent.by(user.actor(), "COMPLAINTS_EXPORTED")
                .on("complaints", "list", "")
                .with("rows", rows.size())));
        try (var csv = CsvDownload.to(response, "complaints-" + times.today() + ".csv")) {
            csv.row(COLUMNS);
            rows.forEach(row -> csv.row(cells(row)));
        }
    }

    private Object[] cells(ComplaintRow row) {
        return new Object[] {
            row.number(),
            row.code(),
            row.customer(),
            row.star(),
            row.status(),
            row.subject(),
            row.description(),
            row.complainant(),
            local(row.receivedAt()),
            row.responsible(),
            local(row.answerDue()),
            local(row.answeredAt()),
            row.solveDue(),
            local(row.solvedAt()),
            row.cause(),
            row.result(),
            row.cost(),
            row.hours(),
            row.confirmedBy(),
            row.confirmedOn(),
            row.satisfied(),
            row.reopened()
        };
    }

    private Object local(Instant moment) {
        return moment == null
                ? null
                : moment.atZone(times.zone()).toLocalDateTime().withSecond(0).withNano(0);
    }
}
