package io.startier.tiering.explanation;

import io.startier.settings.CompanySettings;
import io.startier.tiering.Schemes;
import io.startier.tiering.Standings;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.YearFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an explanation needs: the stored result, and since when a class holds. */
@Component
class ResultRecords {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient jdbc;
    private final Standings standings;
    private final CompanySettings settings;

    ResultRecords(JdbcClient jdbc, Standings standings, CompanySettings settings) {
        this.standings = standings;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    Optional<ResultRecord> newest(long customerId) {
        return jdbc.sql("""
                        select r.*, a.as_of, a.basis_years, w.findings, w.id as whole_id, s.version_no, s.rules,
                               t.code as team_code
                        from assessment_result r
                        join assessment a on a.id = r.assessment_id
                        join assessment w on w.id = coalesce(a.base_id, a.id)
                        join scheme s on s.id = a.scheme_id
                        left join team t on t.id = r.team_id
                        where r.customer_id = ? and r.assessment_id = ?
                        """)
                .params(customerId, standings.newestFor(customerId))
                .query((row, n) -> result(row))
                .optional();
    }

    private ResultRecord result(ResultSet row) throws SQLException {
        var result = new Result(
                row.getString("team_code"),
                YearFigures.read(row.getString("years")),
                occasion(row),
                columns(row),
                JSON.readValue(row.getString("findings"), new TypeReference<Map<String, Object>>() {}));
        return new ResultRecord(
                row.getLong("whole_id"),
                row.getLong("whole_id") != row.getLong("assessment_id"),
                row.getDate("as_of").toLocalDate(),
                row.getInt("version_no"),
                result);
    }

    private Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                Schemes.read(row.getString("rules")),
                row.getDate("as_of").toLocalDate(),
                Arrays.stream(row.getString("basis_years").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                settings.company().fiscalYears());
    }

    private static Map<String, Object> columns(ResultSet row) throws SQLException {
        var columns = new HashMap<String, Object>();
        var meta = row.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.put(meta.getColumnLabel(i).toLowerCase(Locale.ROOT), row.getObject(i));
        }
        return columns;
    }

    /**
     * For each column the day of the first assessment in the unbroken row of those with the present class. Of several
     * assessments as of one day the newest counts, and what looks back from a later day does not.
     */
    Map<String, LocalDate> since(ResultRecord newest, long customerId, List<String> columns) {
        return jdbc.sql("""
                        select a.as_of, %s
                        from assessment_result r join assessment a on a.id = r.assessment_id
                        where r.customer_id = ? and a.status = 'PUBLISHED' and a.as_of <= ? and a.id <= ?
                        order by a.as_of desc, a.id desc
                        """.formatted(String.join(
                        ", ", columns.stream().map(column -> "r." + column).toList())))
                .params(customerId, newest.asOf(), newest.assessmentId())
                .query((ResultSetExtractor<Map<String, LocalDate>>) rows -> walk(rows, newest, columns));
    }

    private static Map<String, LocalDate> walk(ResultSet rows, ResultRecord newest, List<String> columns)
            throws SQLException {
        var present = newest.result().classes();
        var since = new HashMap<String, LocalDate>();
        var unbroken = new HashSet<>(columns);
        LocalDate seen = null;
        if (newest.alone()) {
            columns.forEach(column -> since.put(column, newest.asOf()));
            seen = newest.asOf();
        }
        while (rows.next() && !unbroken.isEmpty()) {
            var day = rows.getDate("as_of").toLocalDate();
            if (!day.equals(seen)) {
                for (var column : List.copyOf(unbroken)) {
                    if (Objects.equals(rows.getObject(column), present.get(column))) {
                        since.put(column, day);
                    } else {
                        unbroken.remove(column);
                    }
                }
            }
            seen = day;
        }
        return since;
    }
}
