package io.startier.tiering.assessment;

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
        var text = CopyText.of(rows);
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(table, String.join(", ", columns)));
        try {
            copy.writeToCopy(text.bytes(), 0, text.size());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
