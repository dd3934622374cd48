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
public class BulkInsert {

    private final JdbcTemplate jdbc;

    BulkInsert(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String table, List<String> columns, List<List<Object>> rows) {
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
            if (i > 0) {
                text.append('\t');
            }
            append(row.get(i), text);
        }
        text.append('\n');
    }

    private static void append(Object content, StringBuilder text) {
        if (content == null) {
            text.append("\\N");
        } else if (content instanceof BigDecimal decimal) {
            text.append(decimal.toPlainString());
        } else if (content instanceof Integer number) {
            text.append((int) number);
        } else if (content instanceof Long number) {
            text.append((long) number);
        } else {
            escape(content.toString(), text);
        }
    }

    private static void escape(String content, StringBuilder text) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
