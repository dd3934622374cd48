package io.startier.sales;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.Customers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's orders for programs (row S1). */
@RestController
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class OrdersApi {

    private final Customers customers;
    private final CustomerOrders orders;

    OrdersApi(Customers customers, CustomerOrders orders) {
        this.customers = customers;
        this.orders = orders;
    }

    /**
     * @param amount and {@code cost} in the order's currency, {@code baseAmount} and {@code baseCost} in base currency;
     *     costs are absent where they are unknown
     */
    record Line(
            int lineNo,
            String product,
            String category,
            BigDecimal quantity,
            BigDecimal amount,
            BigDecimal cost,
            BigDecimal baseAmount,
            BigDecimal baseCost) {}

    /** @param rate the order's own rate into base currency, absent where the dated one is taken */
    record Item(
            String orderNo,
            LocalDate date,
            OrderStatus status,
            String currency,
            BigDecimal rate,
            BigDecimal amount,
            BigDecimal baseAmount,
            BigDecimal profit,
            List<Line> lines) {}

    record Items(List<Item> items, String next) {}

    /**
     * The newest first, 50 at a time; {@code next} is the cursor of the next page.
     *
     * @param year a fiscal year
     * @param status {@code DRAFT}, {@code CONFIRMED}, {@code SHIPPED} or {@code CANCELLED}
     * @param product a product's code
     * @param from first day
     * @param to last day
     * @throws io.startier.shared.NotFound 404 when the customer is absent or not the caller's to see
     */
    @GetMapping("/api/customers/{code}/orders")
    Items list(
            @PathVariable String code,
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) OrderStatus status,
            @RequestParam(required = false) String product,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String cursor,
            CurrentUser user) {
        var customer = customers.require(code, user);
        var page = orders.page(
                customer.id(), new OrderFilter(year, status, product, from, to), cursor, CustomerOrders.PAGE);
        var lines = orders.lines(page.orders().stream().map(OrderRow::id).toList()).stream()
                .collect(Collectors.groupingBy(LineRow::orderId));
        return new Items(
                page.orders().stream()
                        .map(order -> item(order, lines.getOrDefault(order.id(), List.of())))
                        .toList(),
                page.next());
    }

    private static Item item(OrderRow order, List<LineRow> lines) {
        return new Item(
                order.orderNo(),
                order.orderedOn(),
                order.status(),
                order.currency(),
                order.ownRate(),
                order.amount(),
                order.baseAmount(),
                order.profit(),
                lines.stream().map(OrdersApi::line).toList());
    }

    private static Line line(LineRow line) {
        return new Line(
                line.lineNo(),
                line.productCode(),
                line.category(),
                line.quantity(),
                line.amount(),
                line.cost(),
                line.baseAmount(),
                line.baseCost());
    }
}
