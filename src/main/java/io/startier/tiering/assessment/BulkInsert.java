package io.startier.tiering.assessment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Many rows at once: by COPY where the database is PostgreSQL, else as a batch of inserts. */
@Component
class BulkInsert {

    private final JdbcTemplate jdbc;

    BulkInsert(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String table, List<String> columns, List<List<Object>> rows) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            if (connection.isWrapperFor(PGConnection.class)) {
                copy(connection, table, columns, rows);
            } else {
                batch(connection, table, columns, rows);
            }
            return null;
        });
    }

    private static void batch(Connection connection, String table, List<String> columns, List<List<Object>> rows)
            throws SQLException {
        var sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table, String.join(", ", columns), String.join(", ", Collections.nCopies(columns.size(), "?")));
        try (var insert = connection.prepareStatement(sql)) {
            for (var row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void copy(Connection connection, String table, List<String> columns, List<List<Object>> rows)
            throws SQLException {
        var text = new StringBuilder(rows.size() * 160);
        rows.forEach(row -> append(row, text));
        var bytes = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(table, String.join(", ", columns)), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void append(List<Object> row, StringBuilder text) {
        for (int i = 0; i < row.size(); i++) {
            text.append(i == 0 ? "" : "\t").append(cell(row.get(i)));
        }
        text.append('\n');
    }

    private static String cell(Object content) {
        if (content == null) {
            return "\\N";
        }
        if (content instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        var text = content.toString();
        return content instanceof String
                ? text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                : text;
    }
}
