package io.startier.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up customers, sales and profit per star, team and salesperson (row D1). */
@Component
class StructureQuery {

    private static final String ROWS = """
            select t.code as team_code, t.name as team_name, o.username, o.name as owner_name, %1$s as star,
                   count(*) as customers, coalesce(sum(r.basis_total), 0) as sales, coalesce(sum(r.profit), 0) as profit,
                   coalesce(sum(r.costed_sales), 0) as costed_sales
            %2$s %3$s
            group by t.code, t.name, o.username, o.name, %1$s
            order by t.code, o.username
            """;

    private final JdbcClient jdbc;
    private final Bases bases;

    StructureQuery(JdbcClient jdbc, Bases bases) {
        this.jdbc = jdbc;
        this.bases = bases;
    }

    /** Nothing before the first assessment is published. */
    Optional<Structure> of(Slice slice, StarView by) {
        return bases.of(slice)
                .map(basis -> Structure.of(
                        basis, by, rows(slice, by), bases.rules(basis).targetStructure()));
    }

    private List<Structure.Row> rows(Slice slice, StarView by) {
        return jdbc.sql(ROWS.formatted(by.column(), Slice.CUSTOMERS, slice.condition()))
                .params(slice.parameters())
                .query(StructureQuery::row)
                .list();
    }

    private static Structure.Row row(ResultSet row, int n) throws SQLException {
        return new Structure.Row(
                row.getString("team_code"),
                row.getString("team_name"),
                row.getString("username"),
                row.getString("owner_name"),
                new Structure.Tally(
                        row.getObject("star", Integer.class),
                        row.getLong("customers"),
                        row.getBigDecimal("sales"),
                        row.getBigDecimal("profit"),
                        row.getBigDecimal("costed_sales")));
    }
}
