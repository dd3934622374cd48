package io.startier.engagement.visit;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.shared.CsvDownload;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Visits as a file (row S6); that somebody took it along is in the trail. */
@Component
class VisitExport {

    private static final List<String> COLUMNS = List.of(
            "customer_code",
            "customer",
            "star",
            "status",
            "planned_on",
            "planned_at",
            "done_on",
            "kind",
            "visitor",
            "people",
            "purpose",
            "discussed",
            "progress",
            "next_step",
            "next_on",
            "hours",
            "cancel_reason");

    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Times times;

    VisitExport(AuditTrail audit, TransactionTemplate transactions, Times times) {
        this.audit = audit;
        this.transactions = transactions;
        this.times = times;
    }

    /** @param customer whose visits these are, or null for those of several */
    void write(List<VisitRow> rows, CustomerView customer, CurrentUser user, HttpServletResponse response)
            throws IOException {
        var event = AuditEvent.by(user.actor(), "VISITS_EXPORTED").with("rows", rows.size());
        transactions.executeWithoutResult(status -> audit.record(
                customer == null
                        ? event.on("visits", "list", "")
                        : event.onCustomer(customer.id(), customer.code(), customer.name())));
        var name = customer == null ? String.valueOf(times.today()) : customer.code();
        try (var csv = CsvDownload.to(response, "visits-" + name + ".csv")) {
            csv.row(COLUMNS);
            rows.forEach(row -> csv.row(cells(row)));
        }
    }

    private static Object[] cells(VisitRow row) {
        return new Object[] {
            row.code(),
            row.customer(),
            row.star(),
            row.status(),
            row.plannedOn(),
            row.plannedAt(),
            row.doneOn(),
            row.kind(),
            row.visitor(),
            row.people(),
            row.purpose(),
            row.discussed(),
            row.progress(),
            row.nextStep(),
            row.nextOn(),
            row.hours(),
            row.cancelReason()
        };
    }
}
