package io.startier.tiering.assessment;

import io.startier.account.People;
import io.startier.account.People.TeamView;
import io.startier.tiering.method.CostDays;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Invoices;
import io.startier.tiering.method.OrderDays;
import io.startier.tiering.method.Scores;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads customers, prospects included. What happened is kept per customer as short texts by the modules that know it, so that
 * any day and any years can be looked at without adding up records. Each table is read as it lies: joining and sorting is
 * done here, where it costs less. To be called in a transaction that sees one state of the database throughout.
 */
@Component
class FactsReader {

    private static final String CUSTOMERS = "select id, code, owner_id, team_id, star_in_force from customer";
    private static final String POTENTIALS = """
            select customer_id, base_amount from customer_potential where estimated_on <= :asOf%s
            order by customer_id, estimated_on, id
            """;
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final People people;

    FactsReader(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** @param watch called with every customer */
    Census everybody(LocalDate asOf, Runnable watch) {
        return new Reading(asOf, null, watch).census();
    }

    /** Only these, with work that does not grow with the number of the others. */
    Census some(Collection<Long> ids, LocalDate asOf) {
        return new Reading(asOf, ids, () -> {}).census();
    }

    /** One look; {@code ids} null for everybody. */
    private final class Reading {

        private final LocalDate asOf;
        private final Collection<Long> ids;
        private final Runnable watch;
        private final Map<Long, String> teamCodes =
                people.teams().stream().collect(Collectors.toMap(TeamView::id, TeamView::code));

        Reading(LocalDate asOf, Collection<Long> ids, Runnable watch) {
            this.asOf = asOf;
            this.ids = ids;
            this.watch = watch;
        }

        Census census() {
            var customers = customers(potentials());
            var places = places(customers);
            return new Census(
                    customers,
                    kept("select customer_id, days from order_history", places, OrderDays::read),
                    kept("select customer_id, invoices from invoice_history", places, Invoices::read),
                    kept("select customer_id, entries from activity_history", places, CostDays::read),
                    kept("select customer_id, scores from score_history", places, Scores::read));
        }

        private static Map<Long, Integer> places(List<Facts.Customer> customers) {
            var places = new HashMap<Long, Integer>(2 * customers.size());
            for (int i = 0; i < customers.size(); i++) {
                places.put(customers.get(i).id(), i);
            }
            return places;
        }

        private List<Facts.Customer> customers(Map<Long, BigDecimal> potentials) {
            var customers = new ArrayList<Facts.Customer>();
            statement(CUSTOMERS + (ids == null ? "" : " where id in (:ids)")).query((RowCallbackHandler) row -> {
                watch.run();
                customers.add(customer(row, potentials));
            });
            customers.sort(Comparator.comparing(Facts.Customer::code));
            return customers;
        }

        private Facts.Customer customer(ResultSet row, Map<Long, BigDecimal> potentials) throws SQLException {
            long id = row.getLong("id");
            var teamId = row.getObject("team_id", Long.class);
            return new Facts.Customer(
                    id,
                    row.getString("code"),
                    row.getObject("owner_id", Long.class),
                    teamId,
                    teamId == null ? null : teamCodes.get(teamId),
                    row.getObject("star_in_force", Integer.class),
                    potentials.get(id));
        }

        /** The latest of each customer. */
        private Map<Long, BigDecimal> potentials() {
            var potentials = new HashMap<Long, BigDecimal>();
            statement(POTENTIALS.formatted(ids == null ? "" : " and customer_id in (:ids)"))
                    .param("asOf", asOf)
                    .query((RowCallbackHandler) row -> potentials.put(row.getLong(1), row.getBigDecimal(2)));
            return potentials;
        }

        private <T> List<T> kept(String sql, Map<Long, Integer> places, BiFunction<String, LocalDate, T> reader) {
            var kept = new Kept<>(places, text -> reader.apply(text, asOf));
            statement(sql + (ids == null ? "" : " where customer_id in (:ids)")).query(kept);
            return kept.all();
        }

        private StatementSpec statement(String sql) {
            var statement = jdbc.sql(sql).withFetchSize(AT_ONCE);
            return ids == null ? statement : statement.param("ids", ids);
        }
    }
}
