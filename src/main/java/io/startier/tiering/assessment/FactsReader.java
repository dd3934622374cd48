package io.startier.tiering.assessment;

import io.startier.account.People;
import io.startier.account.People.TeamView;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.YearFigures;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads one row per customer, prospects included, as a stream in the order of the codes. Sums of complete years are kept
 * per customer and year; of the year in which the as-of date lies the orders up to that day are added up here.
 */
@Component
class FactsReader {

    private static final String FACTS = """
            select c.id, c.owner_id, c.team_id, c.star_in_force,
                   (select p.base_amount from customer_potential p
                    where p.customer_id = c.id and p.estimated_on <= :asOf
                    order by p.estimated_on desc, p.id desc limit 1) as potential
                   %s
            from customer c
            %s
            order by c.code
            """;

    private static final String COLUMNS = """
            , y%1$d.orders as orders_%1$d, y%1$d.last_order as last_%1$d, y%1$d.sales as sales_%1$d,
            y%1$d.costed_sales as costed_%1$d, y%1$d.cost as cost_%1$d
            """;

    private static final String COMPLETE_YEAR = """
            left join customer_year y%1$d on y%1$d.customer_id = c.id and y%1$d.fiscal_year = :year%1$d
            """;

    private static final String UNFINISHED_YEAR = """
            left join (
                select customer_id, count(*) as orders, max(ordered_on) as last_order, sum(base_amount) as sales,
                       sum(costed_amount) as costed_sales, sum(base_cost) as cost
                from sales_order
                where status in ('CONFIRMED', 'SHIPPED') and ordered_on between :firstDay and :asOf
                group by customer_id
            ) y%1$d on y%1$d.customer_id = c.id
            """;

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
                row -> reader.accept(facts(row, basis.years(), teamCodes)));
    }

    private static String sql(Basis basis) {
        var columns = new StringBuilder();
        var joins = new StringBuilder();
        for (int i = 0; i < basis.years().size(); i++) {
            columns.append(COLUMNS.formatted(i));
            joins.append((basis.isUnfinished(basis.years().get(i)) ? UNFINISHED_YEAR : COMPLETE_YEAR).formatted(i));
        }
        return FACTS.formatted(columns, joins);
    }

    private static Map<String, Object> parameters(Basis basis) {
        var parameters = new HashMap<String, Object>();
        parameters.put("asOf", basis.asOf());
        for (int i = 0; i < basis.years().size(); i++) {
            int year = basis.years().get(i);
            parameters.put("year" + i, year);
            if (basis.isUnfinished(year)) {
                parameters.put("firstDay", basis.fiscalYears().firstDay(year));
            }
        }
        return parameters;
    }

    private static Facts facts(ResultSet row, List<Integer> basisYears, Map<Long, String> teamCodes)
            throws SQLException {
        var teamId = row.getObject("team_id", Long.class);
        var years = new ArrayList<YearFigures>(basisYears.size());
        var costed = BigDecimal.ZERO;
        var cost = BigDecimal.ZERO;
        LocalDate lastOrder = null;
        for (int i = 0; i < basisYears.size(); i++) {
            years.add(new YearFigures(basisYears.get(i), row.getInt("orders_" + i), amount(row, "sales_" + i)));
            costed = costed.add(amount(row, "costed_" + i));
            cost = cost.add(amount(row, "cost_" + i));
            var last = row.getDate("last_" + i);
            lastOrder = last == null ? lastOrder : last.toLocalDate();
        }
        return new Facts(
                row.getLong("id"),
                row.getObject("owner_id", Long.class),
                teamId,
                teamId == null ? null : teamCodes.get(teamId),
                row.getObject("star_in_force", Integer.class),
                row.getBigDecimal("potential"),
                List.copyOf(years),
                lastOrder,
                costed,
                cost);
    }

    private static BigDecimal amount(ResultSet row, String column) throws SQLException {
        var amount = row.getBigDecimal(column);
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
