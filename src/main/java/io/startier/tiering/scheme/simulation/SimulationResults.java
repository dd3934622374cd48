package io.startier.tiering.scheme.simulation;

import io.startier.account.People;
import io.startier.account.People.Person;
import io.startier.account.Role;
import io.startier.account.Scope;
import io.startier.tiering.scheme.section.Kind;
import io.startier.tiering.scheme.simulation.Matrix.Cell;
import io.startier.tiering.scheme.simulation.Signatures.Change;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What a simulation found out, as far as its reader may see. */
@Component
class SimulationResults {

    /** How much moves in one way of classing. */
    record Moved(String kind, int customers, BigDecimal sales) {}

    /** A customer that moves. */
    record Name(String code, String name, String owner, Integer starInForce, BigDecimal sales) {}

    private final JdbcClient jdbc;
    private final People people;

    SimulationResults(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Every way of classing, in their order. */
    List<Moved> moved(long id, Scope scope) {
        var found = cells("x.kind, sum(x.customers) as customers, sum(x.sales) as sales", id, scope, """
                         and x.from_class <> x.to_class group by x.kind
                        """)
                .query(Moved.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Moved::kind, one -> one));
        return Kind.ALL.stream()
                .map(kind -> found.getOrDefault(kind.name(), new Moved(kind.name(), 0, BigDecimal.ZERO)))
                .toList();
    }

    Matrix matrix(long id, Kind kind, Scope scope) {
        var cells = cells(
                        "x.from_class, x.to_class, sum(x.customers) as customers, sum(x.sales) as sales",
                        id,
                        scope,
                        """
                         and x.kind = :kind group by x.from_class, x.to_class
                        """)
                .param("kind", kind.name())
                .query((row, n) -> new Cell(
                        row.getString("from_class"),
                        row.getString("to_class"),
                        row.getInt("customers"),
                        row.getBigDecimal("sales")))
                .list();
        return Matrix.of(kind, cells);
    }

    /** @param after the code of the last customer on the page before */
    List<Name> names(long id, String kind, String from, String to, Scope scope, String after, int limit) {
        return jdbc.sql("""
                        select c.code, c.name, u.name as owner, c.star_in_force, m.sales
                        from scheme_simulation_move m
                        join customer c on c.id = m.customer_id
                        left join app_user u on u.id = c.owner_id
                        where m.simulation_id = :id and m.kind = :kind and m.from_class = :from and m.to_class = :to
                          and c.code > :after and\s""" + scope.on("c") + " order by c.code limit :limit")
                .param("id", id)
                .param("kind", kind)
                .param("from", from)
                .param("to", to)
                .param("after", after)
                .param("limit", limit)
                .params(scope.parameters())
                .query(Name.class)
                .list();
    }

    /** Key accounts and VIPs of each salesperson, those with the most first. */
    List<Workload> workload(long id, Scope scope) {
        return cells("""
                        u.name as owner,
                        sum(case when x.from_class in ('3', '4') then x.customers else 0 end) as key_before,
                        sum(case when x.to_class in ('3', '4') then x.customers else 0 end) as key_after,
                        sum(case when x.from_class = '5' then x.customers else 0 end) as vip_before,
                        sum(case when x.to_class = '5' then x.customers else 0 end) as vip_after,
                        sum(x.customers) as customers
                        """, id, scope, """
                         and x.kind = 'STAR_SUGGESTED' group by u.id, u.name order by key_after desc, vip_after desc, u.name
                        """).query(Workload.class).list();
    }

    /** @param kind {@link Tally#SIGNED_NOW} or {@link Tally#SIGNED_DRAFT} */
    Signatures signatures(long id, String kind, boolean leaving, Scope scope) {
        var changes = cells("x.owner_id, x.team_id, x.from_class, x.to_class, x.customers", id, scope, """
                         and x.kind = :kind
                        """)
                .param("kind", kind)
                .query(SimulationResults::change)
                .list();
        var managers = people.activeWith(Role.SALES_MANAGER, null).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        var ofTeam = new HashMap<Long, Set<Long>>();
        return Signatures.of(
                changes,
                leaving,
                managers::contains,
                (team, owner) -> ofTeam.computeIfAbsent(team, this::managersOf).stream()
                        .anyMatch(manager -> !manager.equals(owner)));
    }

    private Set<Long> managersOf(Long team) {
        return people.managersOf(team).stream().map(Person::id).collect(Collectors.toSet());
    }

    private static Change change(ResultSet row, int n) throws SQLException {
        var from = row.getString("from_class");
        return new Change(
                row.getObject("owner_id", Long.class),
                row.getObject("team_id", Long.class),
                from.equals(Tally.NONE) ? null : Integer.valueOf(from),
                Integer.parseInt(row.getString("to_class")),
                row.getInt("customers"));
    }

    private StatementSpec cells(String columns, long id, Scope scope, String rest) {
        return jdbc.sql("select " + columns
                        + " from scheme_simulation_cell x left join app_user u on u.id = x.owner_id"
                        + " where x.simulation_id = :id and " + scope.on("x") + rest)
                .param("id", id)
                .params(scope.parameters());
    }
}
