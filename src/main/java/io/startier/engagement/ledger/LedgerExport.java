package io.startier.engagement.ledger;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.settings.CompanySettings;
import io.startier.shared.CsvDownload;
import io.startier.shared.Times;
import io.startier.shared.WorkbookDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger as it is shown, as a file (row S6); that somebody took it along is in the trail. */
@Component
class LedgerExport {

    private static final List<String> COLUMNS = List.of(
            "customer_code",
            "customer",
            "star",
            "owner",
            "team",
            "counted_from",
            "days",
            "contacts_promised",
            "contacts",
            "answers_due",
            "answers_in_time",
            "solutions_due",
            "solutions_in_time",
            "commitments_due",
            "commitments_in_time",
            "commitments_late",
            "commitments_open",
            "promised",
            "kept",
            "kept_share",
            "verdict",
            "at_stake",
            "currency");

    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final CompanySettings settings;
    private final Times times;

    LedgerExport(AuditTrail audit, TransactionTemplate transactions, CompanySettings settings, Times times) {
        this.audit = audit;
        this.transactions = transactions;
        this.settings = settings;
        this.times = times;
    }

    void writeCsv(List<LedgerRow> rows, LedgerFilter filter, CurrentUser user, HttpServletResponse response)
            throws IOException {
        note(rows, filter, user);
        var currency = settings.company().baseCurrency();
        try (var csv = CsvDownload.to(response, "service-ledger-" + times.today() + ".csv")) {
            csv.row(COLUMNS);
            rows.forEach(row -> csv.row(cells(row, currency)));
        }
    }

    void writeWorkbook(List<LedgerRow> rows, LedgerFilter filter, CurrentUser user, HttpServletResponse response)
            throws IOException {
        note(rows, filter, user);
        var currency = settings.company().baseCurrency();
        try (var sheet = WorkbookDownload.to(response, "service-ledger-" + times.today() + ".xlsx")) {
            sheet.row(COLUMNS);
            for (var row : rows) {
                sheet.row(cells(row, currency));
            }
        }
    }

    private void note(List<LedgerRow> rows, LedgerFilter filter, CurrentUser user) {
        var asked = filter.given().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(", "));
        transactions.executeWithoutResult(status -> audit.record(AuditEvent.by(user.actor(), "SERVICE_LEDGER_EXPORTED")
                .on("serviceLedger", "list", asked)
                .with("rows", rows.size())));
    }

    private static List<?> cells(LedgerRow row, String currency) {
        var served = row.served();
        return Arrays.asList(
                row.code(),
                row.name(),
                row.star(),
                row.owner(),
                row.team(),
                served.from(),
                served.days(),
                served.contactsPromised(),
                served.contacts(),
                served.answers(),
                served.answersKept(),
                served.solutions(),
                served.solutionsKept(),
                served.commitments(),
                served.commitmentsKept(),
                served.commitmentsLate(),
                served.commitmentsOpen(),
                served.promised(),
                served.kept(),
                served.share(),
                row.verdict(),
                row.atStake(),
                row.atStake() == null ? null : currency);
    }
}
