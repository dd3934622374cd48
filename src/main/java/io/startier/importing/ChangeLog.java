package io.startier.importing;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an import did to each record, so that all of it can be taken back. */
@Component
class ChangeLog {

    /** A change with its place in the log. */
    record Logged(long id, Change change) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ChangeLog(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(long jobId, List<Change> changes) {
        batch.batchUpdate(
                """
                insert into import_change (job_id, record_type, record_key, before_text, after_text)
                values (?, ?, ?, ?, ?)
                """,
                changes.stream()
                        .map(change -> new Object[] {
                            jobId,
                            change.type().name(),
                            change.key(),
                            change.isNew() ? null : change.before().text(),
                            change.after().text()
                        })
                        .toList());
    }

    /** The last ones before the place, the latest first. */
    List<Logged> before(long jobId, long place) {
        return jdbc.sql("""
                        select id, record_type, record_key, before_text, after_text from import_change
                        where job_id = ? and id < ? order by id desc limit ?
                        """)
                .params(jobId, place, Pieces.SIZE)
                .query((row, n) -> {
                    var before = row.getString("before_text");
                    return new Logged(
                            row.getLong("id"),
                            new Change(
                                    RecordType.valueOf(row.getString("record_type")),
                                    row.getString("record_key"),
                                    before == null ? null : Fields.of(before),
                                    Fields.of(row.getString("after_text"))));
                })
                .list();
    }
}
