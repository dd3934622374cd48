package io.startier.customer;

import io.startier.account.CurrentUser;
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

    private static final String TABLES = """
            from customer c
            left join app_user o on o.id = c.owner_id
            left join team t on t.id = c.team_id
            left join customer_standing s on s.customer_id = c.id
            left join proposal p on p.open_key = c.id
            """;

    private static final String ROWS = """
            select c.id, c.code, c.name, c.name_en, c.country, c.region, c.city, c.industry, c.stage, c.version,
                   c.owner_id, o.username as owner, o.name as owner_name,
                   c.team_id, t.code as team, t.name as team_name,
                   c.star_in_force, s.star_actual, s.star_potential, s.star_suggested,
                   s.abc, s.annual_value, s.share, s.overdue, s.last_order, p.star as pending_star
            """ + TABLES;

    private final JdbcClient jdbc;

    CustomerList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page page(CustomerFilter filter, Place place, int size, CurrentUser user) {
        var condition = filter.within(user.scope());
        var found = jdbc.sql(ROWS
                        + "where " + condition.sql() + " and " + place.condition()
                        + " order by " + place.orderBy() + " limit :size")
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
        var condition = filter.within(user.scope());
        var stars = jdbc.sql("""
                        select c.star_in_force as star, count(*) as count, sum(s.annual_value) as annual_value,
                               sum(s.share) as share
                        """ + TABLES + "where " + condition.sql() + """
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
