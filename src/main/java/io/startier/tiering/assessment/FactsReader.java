package io.startier.tiering.assessment;

import io.startier.account.People;
import io.startier.account.People.TeamView;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.YearFigures;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads one row per customer, prospects included, as a stream in the order of the codes. Sums of complete years are kept
 * per customer and year; of the year in which the as-of date lies the orders up to that day are added up here.
 */
@Component
class FactsReader {

    private static final String UNFINISHED_YEAR = """
            union all
            select customer_id, :unfinished as fiscal_year, count(*) as orders, max(ordered_on) as last_order,
                   sum(base_amount) as sales, sum(costed_amount) as costed_sales, sum(base_cost) as cost
            from sales_order
            where status in ('CONFIRMED', 'SHIPPED') and ordered_on between :firstDay and :asOf
            group by customer_id
            """;

    private static final String FACTS = """
            select c.id, c.owner_id, c.team_id, c.star_in_force, p.base_amount as potential,
                   s.last_order, s.costed_sales, s.cost %s
            from customer c
            left join (
                select customer_id, max(last_order) as last_order, sum(costed_sales) as costed_sales, sum(cost) as cost %s
                from (
                    select customer_id, fiscal_year, orders, last_order, sales, costed_sales, cost
                    from customer_year
                    where fiscal_year in (:complete)
                    %s
                ) y
                group by customer_id
            ) s on s.customer_id = c.id
            left join (
                select customer_id, base_amount,
                       row_number() over (partition by customer_id order by estimated_on desc, id desc) as newest
                from customer_potential
                where estimated_on <= :asOf
            ) p on p.customer_id = c.id and p.newest = 1
            order by c.code
            """;

    private static final int NO_YEAR = 0;

    private final JdbcClient jdbc;
    private final People people;

    FactsReader(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    int countCustomers() {
        return jdbc.sql("select count(*) from customer").query(Integer.class).single();
    }

    /** To be called in a transaction, or the database sends all rows at once. */
    void read(Basis basis, Consumer<Facts> reader) {
        Map<Long, String> teamCodes = people.teams().stream().collect(Collectors.toMap(TeamView::id, TeamView::code));
        jdbc.sql(sql(basis)).params(parameters(basis)).withFetchSize(2000).query((RowCallbackHandler)
                row -> reader.accept(facts(row, basis, teamCodes)));
    }

    private static String sql(Basis basis) {
        var outer = new StringBuilder();
        var sums = new StringBuilder();
        for (int i = 0; i < basis.years().size(); i++) {
            outer.append(", s.orders_%1$d, s.sales_%1$d".formatted(i));
            sums.append(", sum(case when fiscal_year = :year%1$d then orders else 0 end) as orders_%1$d".formatted(i));
            sums.append(", sum(case when fiscal_year = :year%1$d then sales else 0 end) as sales_%1$d".formatted(i));
        }
        return FACTS.formatted(outer, sums, basis.unfinishedYear().isPresent() ? UNFINISHED_YEAR : "");
    }

    private static Map<String, Object> parameters(Basis basis) {
        var parameters = new HashMap<String, Object>();
        parameters.put("asOf", basis.asOf());
        parameters.put("complete", completeYears(basis));
        basis.unfinishedYear().ifPresent(year -> {
            parameters.put("unfinished", year);
            parameters.put("firstDay", basis.fiscalYears().firstDay(year));
        });
        IntStream.range(0, basis.years().size())
                .forEach(i -> parameters.put("year" + i, basis.years().get(i)));
        return parameters;
    }

    private static List<Integer> completeYears(Basis basis) {
        var complete = basis.years().stream()
                .filter(year -> basis.unfinishedYear().filter(year::equals).isEmpty())
                .toList();
        return complete.isEmpty() ? List.of(NO_YEAR) : complete;
    }

    private static Facts facts(ResultSet row, Basis basis, Map<Long, String> teamCodes) throws SQLException {
        var teamId = row.getObject("team_id", Long.class);
        var lastOrder = row.getDate("last_order");
        return new Facts(
                row.getLong("id"),
                row.getObject("owner_id", Long.class),
                teamId,
                teamId == null ? null : teamCodes.get(teamId),
                row.getObject("star_in_force", Integer.class),
                row.getBigDecimal("potential"),
                years(row, basis.years()),
                lastOrder == null ? null : lastOrder.toLocalDate(),
                amount(row, "costed_sales"),
                amount(row, "cost"));
    }

    private static List<YearFigures> years(ResultSet row, List<Integer> years) throws SQLException {
        var figures = new YearFigures[years.size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = new YearFigures(years.get(i), row.getInt("orders_" + i), amount(row, "sales_" + i));
        }
        return List.of(figures);
    }

    private static BigDecimal amount(ResultSet row, String column) throws SQLException {
        var amount = row.getBigDecimal(column);
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
