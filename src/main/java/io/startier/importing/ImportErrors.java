package io.startier.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code import_error}. */
@Component
class ImportErrors {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String ERROR =
            "select row_no, line_no, column_name, content, code, arguments from import_error where job_id = :job";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ImportErrors(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void clear(long jobId) {
        jdbc.sql("delete from import_error where job_id = ?").param(jobId).update();
    }

    void add(long jobId, List<Fault> faults) {
        batch.batchUpdate(
                """
                insert into import_error (job_id, row_no, line_no, column_name, content, code, arguments)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                faults.stream()
                        .map(fault -> new Object[] {
                            jobId,
                            fault.row(),
                            fault.line(),
                            cut(fault.column()),
                            fault.content(),
                            fault.code(),
                            JSON.writeValueAsString(fault.arguments())
                        })
                        .toList());
    }

    List<Fault> first(long jobId, int count) {
        return jdbc.sql(ERROR + " order by row_no, id limit :count")
                .param("job", jobId)
                .param("count", count)
                .query((row, n) -> fault(row))
                .list();
    }

    /** Of the rows from one to the other, both included, in their order. */
    List<Fault> between(long jobId, int from, int to) {
        return jdbc.sql(ERROR + " and row_no between :from and :to order by row_no, id")
                .param("job", jobId)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> fault(row))
                .list();
    }

    int count(long jobId) {
        return jdbc.sql("select count(*) from import_error where job_id = ?")
                .param(jobId)
                .query(Integer.class)
                .single();
    }

    private static String cut(String header) {
        return header == null || header.length() <= 100 ? header : header.substring(0, 100);
    }

    private static Fault fault(ResultSet row) throws SQLException {
        return new Fault(
                row.getInt("row_no"),
                row.getInt("line_no"),
                row.getString("column_name"),
                row.getString("content"),
                row.getString("code"),
                JSON.readValue(row.getString("arguments"), new TypeReference<List<String>>() {}));
    }
}
