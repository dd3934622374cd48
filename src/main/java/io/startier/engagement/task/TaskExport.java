package io.startier.engagement.task;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.engagement.playbook.Responsible;
import io.startier.engagement.playbook.Responsibles;
import io.startier.shared.CsvDownload;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks as a file (row S6); that somebody took it along is in the trail. */
@Component
class TaskExport {

    private static final List<String> COLUMNS = List.of(
            "customer_code",
            "customer",
            "star",
            "kind",
            "turn",
            "task",
            "detail",
            "responsible",
            "people",
            "due_on",
            "status",
            "closed_on",
            "closed_by",
            "outcome",
            "cancel_code");

    private final AuditTrail audit;
    private final Responsibles responsibles;
    private final TaskNames names;
    private final TransactionTemplate transactions;
    private final Times times;

    TaskExport(
            AuditTrail audit,
            Responsibles responsibles,
            TaskNames names,
            TransactionTemplate transactions,
            Times times) {
        this.audit = audit;
        this.responsibles = responsibles;
        this.names = names;
        this.transactions = transactions;
        this.times = times;
    }

    void write(List<TaskRow> rows, CurrentUser user, HttpServletResponse response) throws IOException {
        transactions.executeWithoutResult(status -> audit.record(AuditEvent.by(user.actor(), "TASKS_EXPORTED")
                .on("tasks", "list", "")
                .with("rows", rows.size())));
        var managers =
                responsibles.managerNames(rows.stream().map(TaskRow::teamId).toList());
        try (var csv = CsvDownload.to(response, "tasks-" + times.today() + ".csv")) {
            csv.row(COLUMNS);
            rows.forEach(row -> csv.row(cells(row, managers)));
        }
    }

    private Object[] cells(TaskRow row, Map<Long, String> managers) {
        return new Object[] {
            row.code(),
            row.customer(),
            row.star(),
            row.kind(),
            row.turn(),
            names.of(row),
            row.detail(),
            row.responsible(),
            row.responsible() == Responsible.OWNER ? row.owner() : managers.get(row.teamId()),
            row.dueOn(),
            row.status(),
            row.closedOn(),
            row.closedBy(),
            row.outcome(),
            row.cancelCode()
        };
    }
}
