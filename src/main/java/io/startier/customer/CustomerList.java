package io.startier.customer;

import io.startier.account.CurrentUser;
import io.startier.customer.CustomerFilter.Condition;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds customers within what a user may see: pages of rows and the figures of the whole set (rows C6, X2). */
@Component
class CustomerList {

    /** Cursors are null where there is no page on that side. */
    record Page(List<CustomerRow> rows, String previous, String next) {}

    /**
     * @param annualValue base currency, null before the first assessment
     * @param share of the company's sales, 0–1, null before the first assessment
     * @param perStar numbers of customers from 5 to 0 and, under null, of unrated ones; only those that occur
     */
    record Totals(long count, BigDecimal annualValue, BigDecimal share, Map<Integer, Long> perStar) {}

    private record StarTotal(Integer star, long count, BigDecimal annualValue, BigDecimal share) {}

    private final JdbcClient jdbc;
    private final StarValidity validity;
    private final Times times;

    CustomerList(JdbcClient jdbc, StarValidity validity, Times times) {
        this.jdbc = jdbc;
        this.validity = validity;
        this.times = times;
    }

    /** The past day that the filter asks for, or null. */
    BookOfDay past(CustomerFilter filter) {
        return BookOfDay.ofOptional(filter.asOf(), times);
    }

    Page page(CustomerFilter filter, Place place, int size, CurrentUser user) {
        var tables = new CustomerTables(past(filter));
        var condition = condition(tables, filter, user);
        var found = jdbc.sql(tables.rows(user.scope())
                        + "where " + condition.sql() + " and " + place.condition(tables.columns())
                        + " order by " + place.orderBy(tables.columns()) + " limit :size")
                .params(condition.parameters())
                .params(place.parameters())
                .param("size", size + 1)
                .query(CustomerRow.class)
                .list();
        boolean more = found.size() > size;
        var rows = new ArrayList<>(more ? found.subList(0, size) : found);
        if (place.backwards()) {
            Collections.reverse(rows);
        }
        return page(rows, place, more);
    }

    private Condition condition(CustomerTables tables, CustomerFilter filter, CurrentUser user) {
        var day = tables.past() == null ? times.today() : tables.past().day();
        return tables.condition(filter, user.scope(), validity.lapsedBefore(day).orElse(null));
    }

    private static Page page(List<CustomerRow> rows, Place place, boolean more) {
        if (rows.isEmpty()) {
            return new Page(rows, null, null);
        }
        boolean hasPrevious = place.backwards() ? more : !place.isStart();
        boolean hasNext = place.backwards() || more;
        return new Page(
                rows,
                hasPrevious ? cursor(place, rows.get(0)) : null,
                hasNext ? cursor(place, rows.get(rows.size() - 1)) : null);
    }

    private static String cursor(Place place, CustomerRow row) {
        return place.cursor(row.valueOf(place.sort()), row.id());
    }

    Totals totals(CustomerFilter filter, CurrentUser user) {
        var tables = new CustomerTables(past(filter));
        var condition = condition(tables, filter, user);
        var stars = jdbc.sql("""
                        select c.star_in_force as star, count(*) as count, sum(%s) as annual_value, sum(s.share) as share
                        """.formatted(tables.annualValue()) + tables.from(user.scope()) + "where "
                        + condition.sql() + """
                         group by c.star_in_force
                         order by c.star_in_force desc nulls last
                        """)
                .params(condition.parameters())
                .query(StarTotal.class)
                .list();
        var perStar = new LinkedHashMap<Integer, Long>();
        stars.forEach(star -> perStar.put(star.star(), star.count()));
        return new Totals(
                stars.stream().mapToLong(StarTotal::count).sum(),
                sum(stars.stream().map(StarTotal::annualValue).toList()),
                sum(stars.stream().map(StarTotal::share).toList()),
                perStar);
    }

    /** Whether the user sees any customer at all. */
    boolean isEmpty(CurrentUser user) {
        var scope = user.scope();
        return jdbc.sql("select c.id from customer c where " + scope.on("c") + " limit 1")
                .params(scope.parameters())
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream()
                .filter(part -> part != null)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
