package io.startier.access;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything kept, one text per table that differs when a row does; except what only says that somebody knocked, and
 * assessments, which the application makes by itself in the background. PostgreSQL sums the tables up, all in one answer.
 */
record DatabaseContent(TreeMap<String, String> tables) {

    private static final String LEFT_OUT =
            "audit_.*|spring_session.*|sign_in_attempt|flyway_.*|assessment|assessment_result";

    private static final String SUM = """
            select '%1$s', count(*) || ' rows, ' || md5(coalesce(string_agg(line, '|' order by line), ''))
            from (select cast(to_jsonb(t) - 'last_used_at' as text) as line from %1$s t) lines
            """;

    static DatabaseContent of(JdbcTemplate jdbc) {
        var tables = new TreeMap<String, String>();
        jdbc.query(sumsOf(names(jdbc)), row -> {
            tables.put(row.getString(1), row.getString(2));
        });
        return new DatabaseContent(tables);
    }

    private static List<String> names(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'",
                String.class);
    }

    private static String sumsOf(List<String> names) {
        return names.stream()
                .filter(name -> !name.matches(LEFT_OUT))
                .map(SUM::formatted)
                .collect(Collectors.joining(" union all "));
    }

    /** The tables whose content is not the other's. */
    List<String> differencesFrom(DatabaseContent other) {
        return tables.keySet().stream()
                .filter(table -> !tables.get(table).equals(other.tables.get(table)))
                .toList();
    }
}
