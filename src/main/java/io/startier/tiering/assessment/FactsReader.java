package io.startier.tiering.assessment;

import io.startier.account.People;
import io.startier.account.People.TeamView;
import io.startier.tiering.method.CostDays;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Invoices;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.OrderDays;
import io.startier.tiering.method.Scores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads one row per customer, prospects included, as a stream in the order of the codes. What happened is kept per customer
 * as short texts by the modules that know it, so that any day and any years can be looked at without adding up records.
 */
@Component
class FactsReader {

    private static final String FACTS = """
            select c.id, c.code, c.owner_id, c.team_id, c.star_in_force, o.days, i.invoices, a.entries, s.scores,
                   (select p.base_amount from customer_potential p
                    where p.customer_id = c.id and p.estimated_on <= :asOf
                    order by p.estimated_on desc, p.id desc limit 1) as potential
            from customer c
            left join order_history o on o.customer_id = c.id
            left join invoice_history i on i.customer_id = c.id
            left join activity_history a on a.customer_id = c.id
            left join score_history s on s.customer_id = c.id
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
    void read(Occasion occasion, Consumer<Facts> reader) {
        Map<Long, String> teamCodes = people.teams().stream().collect(Collectors.toMap(TeamView::id, TeamView::code));
        jdbc.sql(FACTS + "order by c.code")
                .param("asOf", occasion.asOf())
                .withFetchSize(2000)
                .query((RowCallbackHandler) row -> reader.accept(facts(row, occasion, teamCodes)));
    }

    private static Facts facts(ResultSet row, Occasion occasion, Map<Long, String> teamCodes) throws SQLException {
        var asOf = occasion.asOf();
        return Facts.of(
                customer(row, teamCodes),
                OrderDays.read(row.getString("days"), asOf),
                Invoices.read(row.getString("invoices"), asOf),
                CostDays.read(row.getString("entries"), asOf),
                Scores.read(row.getString("scores"), asOf),
                occasion);
    }

    private static Facts.Customer customer(ResultSet row, Map<Long, String> teamCodes) throws SQLException {
        var teamId = row.getObject("team_id", Long.class);
        return new Facts.Customer(
                row.getLong("id"),
                row.getString("code"),
                row.getObject("owner_id", Long.class),
                teamId,
                teamId == null ? null : teamCodes.get(teamId),
                row.getObject("star_in_force", Integer.class),
                row.getBigDecimal("potential"));
    }
}
