package io.startier.sales;

import io.startier.settings.CompanySettings;
import io.startier.shared.Cursor;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One customer's orders, for whoever may see the customer. */
@Component
class CustomerOrders {

    static final int PAGE = 50;

    /** @param next cursor of the next page, or null on the last */
    record Page(List<OrderRow> orders, String next) {}

    private static final String ORDERS = """
            select o.id, o.order_no, o.ordered_on, o.status, o.currency, o.own_rate, o.base_amount,
                   (select count(*) from order_line l where l.order_id = o.id) as lines,
                   (select coalesce(sum(l.amount), 0) from order_line l where l.order_id = o.id) as amount,
                   case when exists (select 1 from order_line l where l.order_id = o.id and l.cost is not null)
                        then o.costed_amount - o.base_cost end as profit
            from sales_order o
            where o.customer_id = :customer
            """;

    private static final String LINES = """
            select l.order_id, l.line_no, p.code as product_code, p.name as product_name,
                   coalesce(l.category, p.category) as category,
                   l.quantity, l.amount, l.cost, l.base_amount, l.base_cost, l.base_amount - l.base_cost as profit
            from order_line l left join product p on p.id = l.product_id
            where l.order_id in (:orders)
            order by l.order_id, l.line_no
            """;

    private final JdbcClient jdbc;
    private final CompanySettings settings;

    CustomerOrders(JdbcClient jdbc, CompanySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The newest first. */
    Page page(long customerId, OrderFilter filter, String cursor, int size) {
        var conditions = new ArrayList<>(filter.conditions());
        var parameters = new HashMap<>(filter.parameters(settings.company().fiscalYears()));
        if (cursor != null) {
            var last = place(cursor);
            conditions.add("(o.ordered_on, o.id) < (:lastDate, :lastId)");
            parameters.put("lastDate", last.orderedOn());
            parameters.put("lastId", last.id());
        }
        var narrowed = conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
        var rows = jdbc.sql(ORDERS + narrowed + " order by o.ordered_on desc, o.id desc limit " + (size + 1))
                .param("customer", customerId)
                .params(parameters)
                .query(OrderRow.class)
                .list();
        return rows.size() <= size ? new Page(rows, null) : cut(rows.subList(0, size));
    }

    private static Page cut(List<OrderRow> rows) {
        var last = rows.get(rows.size() - 1);
        var cursor = new Cursor(List.of(last.orderedOn().toString(), String.valueOf(last.id())));
        return new Page(rows, cursor.encoded());
    }

    private record Place(LocalDate orderedOn, long id) {}

    private static Place place(String cursor) {
        var values = Cursor.decode(cursor, 2).values();
        try {
            return new Place(LocalDate.parse(values.get(0)), Long.parseLong(values.get(1)));
        } catch (DateTimeException | NumberFormatException foreign) {
            throw new Invalid("cursor", "error.cursor");
        }
    }

    /** @throws NotFound where the customer has no such order */
    OrderRow require(long customerId, long orderId) {
        return jdbc.sql(ORDERS + " and o.id = :order")
                .param("customer", customerId)
                .param("order", orderId)
                .query(OrderRow.class)
                .optional()
                .orElseThrow(() -> new NotFound("order"));
    }

    List<LineRow> lines(Collection<Long> orderIds) {
        return orderIds.isEmpty()
                ? List.of()
                : jdbc.sql(LINES).param("orders", orderIds).query(LineRow.class).list();
    }

    /** The newest first. */
    List<YearRow> years(long customerId) {
        return jdbc.sql("""
                        select fiscal_year, orders, last_order, sales, costed_sales, cost from customer_year
                        where customer_id = ? order by fiscal_year desc
                        """).param(customerId).query(YearRow.class).list();
    }

    /** Counting orders after the one day up to the other; the year in it means nothing. */
    YearRow between(long customerId, LocalDate after, LocalDate until) {
        return jdbc.sql("""
                        select 0 as fiscal_year, count(*) as orders, max(ordered_on) as last_order,
                               coalesce(sum(base_amount), 0) as sales, coalesce(sum(costed_amount), 0) as costed_sales,
                               coalesce(sum(base_cost), 0) as cost
                        from sales_order
                        where customer_id = ? and status in ('CONFIRMED', 'SHIPPED') and ordered_on > ? and ordered_on <= ?
                        """)
                .params(customerId, after, until)
                .query(YearRow.class)
                .single();
    }

    long count(long customerId) {
        return jdbc.sql("select count(*) from sales_order where customer_id = ?")
                .param(customerId)
                .query(Long.class)
                .single();
    }

    String baseCurrency() {
        return settings.company().baseCurrency();
    }
}
