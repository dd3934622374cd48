package io.startier.access;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything kept, one text per table that differs when a row does; except what only says that somebody knocked, and
 * assessments, which the application makes by itself in the background.
 */
record DatabaseContent(TreeMap<String, String> tables) {

    private static final String LEFT_OUT =
            "audit_.*|spring_session.*|sign_in_attempt|flyway_.*|assessment|assessment_result";

    static DatabaseContent of(JdbcTemplate jdbc) {
        var tables = new TreeMap<String, String>();
        var names = jdbc.queryForList(
                "select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'",
                String.class);
        for (var name : names) {
            if (!name.matches(LEFT_OUT)) {
                tables.put(name, rows(jdbc, name));
            }
        }
        return new DatabaseContent(tables);
    }

    private static String rows(JdbcTemplate jdbc, String table) {
        var rows = jdbc.queryForList("select * from " + table).stream()
                .peek(row -> row.remove("last_used_at"))
                .map(row -> row.values().stream().map(DatabaseContent::text).collect(Collectors.joining("|")))
                .sorted()
                .toList();
        return rows.size() + " rows, " + rows.hashCode();
    }

    private static String text(Object content) {
        return content instanceof byte[] bytes ? String.valueOf(Arrays.hashCode(bytes)) : String.valueOf(content);
    }

    /** The tables whose content is not the other's. */
    List<String> differencesFrom(DatabaseContent other) {
        return tables.keySet().stream()
                .filter(table -> !tables.get(table).equals(other.tables.get(table)))
                .toList();
    }
}
