package io.startier.sales;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.shared.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer's orders line by line as a file (row S6), in columns that the import knows. */
@Component
class OrderExport {

    private static final int ORDERS = 500;

    private static final List<String> COLUMNS = List.of(
            "order_no",
            "line_no",
            "customer_code",
            "date",
            "currency",
            "rate",
            "status",
            "product_code",
            "category",
            "quantity",
            "amount",
            "cost",
            "base_amount",
            "base_cost");

    private final CustomerOrders orders;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    OrderExport(CustomerOrders orders, AuditTrail audit, TransactionTemplate transactions) {
        this.orders = orders;
        this.audit = audit;
        this.transactions = transactions;
    }

    void write(CustomerView customer, OrderFilter filter, CurrentUser user, HttpServletResponse response)
            throws IOException {
        transactions.executeWithoutResult(status -> audit.record(AuditEvent.by(user.actor(), "ORDERS_EXPORTED")
                .onCustomer(customer.id(), customer.code(), customer.name())));
        try (var csv = CsvDownload.to(response, "orders-" + customer.code() + ".csv")) {
            csv.row(COLUMNS);
            String cursor = null;
            do {
                var page = orders.page(customer.id(), filter, cursor, ORDERS);
                write(customer, page.orders(), csv);
                cursor = page.next();
            } while (cursor != null);
        }
    }

    private void write(CustomerView customer, List<OrderRow> page, CsvDownload csv) {
        var byId = page.stream().collect(Collectors.toMap(OrderRow::id, Function.identity()));
        for (var line : orders.lines(byId.keySet())) {
            var order = byId.get(line.orderId());
            csv.row(
                    order.orderNo(),
                    line.lineNo(),
                    customer.code(),
                    order.orderedOn(),
                    order.currency(),
                    order.ownRate(),
                    order.status(),
                    line.productCode(),
                    line.category(),
                    line.quantity(),
                    line.amount(),
                    line.cost(),
                    line.baseAmount(),
                    line.baseCost());
        }
    }
}
