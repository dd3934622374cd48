package io.startier.dashboard;

import io.startier.dashboard.QuadrantReport.Dot;
import io.startier.settings.CompanySettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sales and profit of each customer: of everything from the assessment, of one product category from the orders. */
@Component
class QuadrantDots {

    private static final String LINES = """
             from sales_order so
             join order_line l on l.order_id = so.id
             left join product p on p.id = l.product_id
             where so.status in ('CONFIRMED', 'SHIPPED') and so.ordered_on <= :asOf and (%s)
               and so.customer_id in (select c.id %s %s)
            """;

    private final JdbcClient jdbc;
    private final CompanySettings settings;

    QuadrantDots(JdbcClient jdbc, CompanySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The largest sales first, equal ones by code. */
    List<Dot> of(Slice slice, Basis basis, QuadrantChoice choice) {
        var dots = choice.category() == null ? ofAll(slice) : ofCategory(slice, basis, choice.category());
        return choice.top() == null ? dots : dots.subList(0, Math.min(choice.top(), dots.size()));
    }

    private List<Dot> ofAll(Slice slice) {
        return jdbc.sql("""
                        select c.code, c.name, o.name as owner_name, c.star_in_force as star, r.basis_total as sales,
                               r.profit, r.quadrant
                        %s r.orders > 0 and %s
                        order by r.basis_total desc, c.code
                        """.formatted(Slice.CUSTOMERS, slice.condition()))
                .params(slice.parameters())
                .query(Dot.class)
                .list();
    }

    private List<Dot> ofCategory(Slice slice, Basis basis, String category) {
        return jdbc.sql("""
                        select k.code, k.name, w.name as owner_name, k.star_in_force as star, x.sales, x.profit,
                               cast(null as varchar) as quadrant
                        from (
                            select so.customer_id, sum(l.base_amount) as sales,
                                   coalesce(sum(case when l.base_cost is not null then l.base_amount - l.base_cost end), 0)
                                       as profit
                            %s and coalesce(l.category, p.category) = :category
                            group by so.customer_id
                        ) x
                        join customer k on k.id = x.customer_id
                        left join app_user w on w.id = k.owner_id
                        order by x.sales desc, k.code
                        """.formatted(lines(slice, basis)))
                .params(slice.parameters())
                .params(days(basis))
                .param("category", category)
                .query(Dot.class)
                .list();
    }

    /** The product categories that the customers of the selection ordered in the basis years. */
    List<String> categories(Slice slice, Basis basis) {
        return jdbc.sql("select distinct coalesce(l.category, p.category) as category" + lines(slice, basis)
                        + " and coalesce(l.category, p.category) is not null order by 1")
                .params(slice.parameters())
                .params(days(basis))
                .query(String.class)
                .list();
    }

    private static String lines(Slice slice, Basis basis) {
        var years = basis.basisYears().stream()
                .map("so.ordered_on between :first%1$s and :last%1$s"::formatted)
                .collect(Collectors.joining(" or "));
        return LINES.formatted(years, Slice.CUSTOMERS, slice.condition());
    }

    private Map<String, Object> days(Basis basis) {
        var fiscalYears = settings.company().fiscalYears();
        var days = new HashMap<String, Object>(Map.of("asOf", basis.asOf()));
        for (var year : basis.basisYears()) {
            days.put("first" + year, fiscalYears.firstDay(year));
            days.put("last" + year, fiscalYears.lastDay(year));
        }
        return days;
    }
}
