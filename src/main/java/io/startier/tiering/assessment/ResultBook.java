package io.startier.tiering.assessment;

import io.startier.account.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the results of an assessment, always within what the reader may see of the customers as they are now. */
@Component
class ResultBook {

    private static final String VISIBLE = """
             from assessment_result r join customer c on c.id = r.customer_id
            where r.assessment_id = :id and %s
            """;

    private final JdbcClient jdbc;

    ResultBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 0★ to 5★. */
    List<StarCount> stars(long assessmentId, Scope scope) {
        return jdbc.sql("""
                        select s.star, sum(case when v.star_actual = s.star then 1 else 0 end) as actual,
                               sum(case when v.star_potential = s.star then 1 else 0 end) as potential,
                               sum(case when v.star_suggested = s.star then 1 else 0 end) as suggested,
                               sum(case when v.star_actual = s.star then v.basis_total else 0 end) as sales
                        from (select cast(0 as int) as star union all select 1 union all select 2 union all select 3
                              union all select 4 union all select 5) s
                        cross join (
                            select r.star_actual, r.star_potential, r.star_suggested, r.basis_total %s) v
                        group by s.star
                        order by s.star
                        """.formatted(VISIBLE.formatted(scope.on("c"))))
                .param("id", assessmentId)
                .params(scope.parameters())
                .query(StarCount.class)
                .list();
    }

    /** A, B, C, then without class. */
    List<ClassCount> classes(long assessmentId, Scope scope) {
        return jdbc.sql("select r.abc, count(*) as customers, sum(r.basis_total) as sales"
                        + VISIBLE.formatted(scope.on("c"))
                        + "group by r.abc order by r.abc nulls last")
                .param("id", assessmentId)
                .params(scope.parameters())
                .query(ClassCount.class)
                .list();
    }

    /** By rank, from the one after {@code afterRank} on. */
    List<RankedCustomer> ranked(long assessmentId, Scope scope, int afterRank, int size) {
        return jdbc.sql("""
                        select c.code, c.name, r.rank, r.basis_total, r.profit, r.share, r.cumulative_share, r.abc,
                               r.star_suggested
                        """ + VISIBLE.formatted(scope.on("c")) + " and r.rank > :after order by r.rank limit :size")
                .param("id", assessmentId)
                .param("after", afterRank)
                .param("size", size)
                .params(scope.parameters())
                .query(RankedCustomer.class)
                .list();
    }

    /**
     * The next rows by code with the named columns; a column that no method fills yet is null. Decimals have six places.
     *
     * @param columns the first is {@code code}
     */
    List<List<Object>> rows(long assessmentId, Scope scope, List<String> columns, String afterCode, int size) {
        return jdbc.sql("select c.code, r.*"
                        + VISIBLE.formatted(scope.on("c"))
                        + " and c.code > :after order by c.code limit :size")
                .param("id", assessmentId)
                .param("after", afterCode)
                .param("size", size)
                .params(scope.parameters())
                .query((row, n) -> cells(row, columns))
                .list();
    }

    private static List<Object> cells(ResultSet row, List<String> columns) throws SQLException {
        var known = names(row.getMetaData());
        var cells = new ArrayList<>(columns.size());
        for (var column : columns) {
            cells.add(known.contains(column) ? cell(row.getObject(column)) : null);
        }
        return cells;
    }

    private static Object cell(Object content) {
        return content instanceof BigDecimal decimal ? decimal.setScale(6, RoundingMode.HALF_UP) : content;
    }

    private static Set<String> names(ResultSetMetaData meta) throws SQLException {
        var names = new HashSet<String>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            names.add(meta.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
