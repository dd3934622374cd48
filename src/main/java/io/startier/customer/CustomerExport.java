package io.startier.customer;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.CsvDownload;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole filtered list as a file (rows C6, A6), today's in columns that the import knows. It is read page by page, so that no
 * connection is held while a slow reader takes the file.
 */
@Component
class CustomerExport {

    private static final int ROWS = 1000;

    private final CustomerList list;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Times times;

    CustomerExport(CustomerList list, AuditTrail audit, TransactionTemplate transactions, Times times) {
        this.list = list;
        this.audit = audit;
        this.transactions = transactions;
        this.times = times;
    }

    void write(ListAddress address, CustomerFilter filter, CurrentUser user, HttpServletResponse response)
            throws IOException {
        var place = Place.start(address.sort(), address.descending());
        var page = list.page(filter, place, ROWS, user);
        var count = list.totals(filter, user).count();
        transactions.executeWithoutResult(status -> audit.record(AuditEvent.by(user.actor(), "CUSTOMERS_EXPORTED")
                .on("customers", "list", spoken(address.filters()))
                .with("rows", count)));
        var past = list.past(filter);
        var day = past == null ? times.today() : past.day();
        var columns = past == null ? CustomerColumns.TODAY : CustomerColumns.THEN;
        try (var csv = CsvDownload.to(response, "customers-" + day + ".csv")) {
            csv.row(columns.names());
            while (true) {
                page.rows().forEach(row -> csv.row(columns.cells(row)));
                if (page.next() == null) {
                    return;
                }
                place = Place.at(page.next(), address.sort(), address.descending(), false);
                page = list.page(filter, place, ROWS, user);
            }
        }
    }

    private static String spoken(Map<String, String> filters) {
        return filters.entrySet().stream()
                .map(filter -> filter.getKey() + "=" + filter.getValue())
                .collect(Collectors.joining(", "));
    }
}
