package io.startier.sales.activity;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.shared.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer's activities as a file (row S6), in columns that the import knows. */
@Component
class ActivityExport {

    private static final List<String> COLUMNS =
            List.of("customer_code", "date", "kind", "quantity", "note", "cost", "author");

    private final CustomerActivities activities;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    ActivityExport(CustomerActivities activities, AuditTrail audit, TransactionTemplate transactions) {
        this.activities = activities;
        this.audit = audit;
        this.transactions = transactions;
    }

    void write(CustomerView customer, ActivityFilter filter, CurrentUser user, HttpServletResponse response)
            throws IOException {
        var rows = activities.list(customer.id(), filter);
        transactions.executeWithoutResult(status -> audit.record(AuditEvent.by(user.actor(), "ACTIVITIES_EXPORTED")
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("rows", rows.size())));
        try (var csv = CsvDownload.to(response, "activities-" + customer.code() + ".csv")) {
            csv.row(COLUMNS);
            for (var row : rows) {
                csv.row(
                        customer.code(),
                        row.doneOn(),
                        row.kind(),
                        row.quantity(),
                        row.note(),
                        row.cost(),
                        row.author());
            }
        }
    }
}
