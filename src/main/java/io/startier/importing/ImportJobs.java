package io.startier.importing;

import io.startier.account.CurrentUser;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code import_job}. Who works on a job writes with the epoch in which it was taken, or writes nothing. */
@Component
class ImportJobs {

    /** A worker that has not been heard of for so long is gone. */
    static final Duration LEASE = Duration.ofSeconds(45);

    private static final JsonMapper JSON = new JsonMapper();

    private static final String JOB = """
            select j.id, j.kind, j.mode, j.status, j.file_name, j.sha256, j.encoding, j.delimiter, j.date_format, j.mapping,
                   j.uploaded_by, u.name as uploader, j.uploaded_at, j.finished_at, j.row_count, j.inserted, j.updated,
                   j.unchanged, j.rejected, j.progress, j.message, j.epoch
            from import_job j join app_user u on u.id = j.uploaded_by
            """;

    private final JdbcClient jdbc;
    private final Times times;

    ImportJobs(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    @Transactional
    public long add(Layout layout, String fileName, byte[] content, String sha256, CurrentUser user) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into import_job (kind, mode, status, file_name, sha256, encoding, delimiter,
                                                date_format, mapping, header, uploaded_by, uploaded_at)
                        values (?, 'ALL', 'PREVIEW', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        layout.kind().name(),
                        fileName,
                        sha256,
                        layout.encoding().name(),
                        String.valueOf(layout.delimiter()),
                        text(layout.dates()),
                        JSON.writeValueAsString(layout.mapping().indexes()),
                        JSON.writeValueAsString(layout.header()),
                        user.id(),
                        Timestamp.from(times.now()))
                .update(keys, "id");
        long id = keys.getKey().longValue();
        jdbc.sql("insert into import_file (job_id, content) values (?, ?)")
                .params(id, content)
                .update();
        return id;
    }

    /** @throws NotFound where there is none */
    ImportJob require(long id) {
        return jdbc.sql(JOB + " where j.id = ?")
                .param(id)
                .query((row, n) -> job(row))
                .optional()
                .orElseThrow(() -> new NotFound("import"));
    }

    byte[] content(long id) {
        return jdbc.sql("select content from import_file where job_id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** Newest first. @param uploader whose jobs, or null for everybody's */
    List<ImportJob> latest(Long uploader, Long before, int count) {
        return jdbc.sql(JOB + """
                         where (cast(:uploader as bigint) is null or j.uploaded_by = :uploader)
                           and (cast(:before as bigint) is null or j.id < :before)
                         order by j.id desc limit :count
                        """)
                .param("uploader", uploader)
                .param("before", before)
                .param("count", count)
                .query((row, n) -> job(row))
                .list();
    }

    /** The import that has brought the very same bytes before, if it still stands. */
    Optional<ImportJob> earlier(ImportJob job) {
        return jdbc.sql(
                        JOB
                                + " where j.sha256 = ? and j.kind = ? and j.status = 'DONE' and j.id < ? order by j.id desc limit 1")
                .params(job.sha256(), job.kind().name(), job.id())
                .query((row, n) -> job(row))
                .optional();
    }

    /** The person's latest import of a file with this header. */
    Optional<ImportJob> remembered(List<String> header, long uploader) {
        return jdbc.sql(JOB
                        + " where j.header = ? and j.uploaded_by = ? and j.status = 'DONE' order by j.id desc limit 1")
                .params(JSON.writeValueAsString(header), uploader)
                .query((row, n) -> job(row))
                .optional();
    }

    void reshape(long id, Layout layout) {
        jdbc.sql("update import_job set kind = ?, date_format = ?, mapping = ? where id = ? and status = 'PREVIEW'")
                .params(
                        layout.kind().name(),
                        text(layout.dates()),
                        JSON.writeValueAsString(layout.mapping().indexes()),
                        id)
                .update();
    }

    /** Takes a waiting job; of two who try at once, one succeeds. */
    boolean take(long id, ImportMode mode, String node) {
        return jdbc.sql("""
                        update import_job set status = 'RUNNING', mode = ?, node = ?, epoch = epoch + 1, heartbeat_at = ?,
                               progress = 0, message = null, finished_at = null
                        where id = ? and status in ('PREVIEW', 'INTERRUPTED')
                        """)
                        .params(mode.name(), node, Timestamp.from(times.now()), id)
                        .update()
                == 1;
    }

    /** A sign of life. @return whether the job is still this worker's */
    boolean advance(long id, int epoch, int progress) {
        return jdbc.sql("""
                        update import_job set progress = case when progress > :progress then progress else :progress end,
                               heartbeat_at = :now
                        where id = :id and epoch = :epoch and status = 'RUNNING'
                        """)
                        .param("progress", progress)
                        .param("now", Timestamp.from(times.now()))
                        .param("id", id)
                        .param("epoch", epoch)
                        .update()
                == 1;
    }

    /** @return whether the job was still this worker's to end */
    boolean finish(long id, int epoch, Result result) {
        return jdbc.sql("""
                        update import_job set status = ?, row_count = ?, inserted = ?, updated = ?, unchanged = ?, rejected = ?,
                               message = ?, progress = 100, finished_at = ?
                        where id = ? and epoch = ? and status = 'RUNNING'
                        """)
                        .params(
                                result.status().name(),
                                result.rows(),
                                result.inserted(),
                                result.updated(),
                                result.unchanged(),
                                result.rejected(),
                                result.message() == null
                                        ? null
                                        : result.message().text(),
                                Timestamp.from(times.now()),
                                id,
                                epoch)
                        .update()
                == 1;
    }

    int interruptLost() {
        return jdbc.sql("update import_job set status = 'INTERRUPTED' where status = 'RUNNING' and heartbeat_at < ?")
                .param(Timestamp.from(times.now().minus(LEASE)))
                .update();
    }

    /** Files that nobody came back to. */
    int forgetPreviews(Duration age) {
        return jdbc.sql("delete from import_job where status = 'PREVIEW' and uploaded_at < ?")
                .param(Timestamp.from(times.now().minus(age)))
                .update();
    }

    boolean discard(long id) {
        return jdbc.sql("delete from import_job where id = ? and status in ('PREVIEW', 'INTERRUPTED')")
                        .param(id)
                        .update()
                == 1;
    }

    boolean undone(long id) {
        return jdbc.sql("update import_job set status = 'UNDONE', finished_at = ? where id = ? and status = 'DONE'")
                        .params(Timestamp.from(times.now()), id)
                        .update()
                == 1;
    }

    private static String text(DateFormat dates) {
        return dates == null ? "ASK" : dates.name();
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        var dates = row.getString("date_format");
        var finishedAt = row.getTimestamp("finished_at");
        return new ImportJob(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                ImportMode.valueOf(row.getString("mode")),
                JobStatus.valueOf(row.getString("status")),
                row.getString("file_name"),
                row.getString("sha256"),
                Encoding.valueOf(row.getString("encoding")),
                row.getString("delimiter").charAt(0),
                "ASK".equals(dates) ? null : DateFormat.valueOf(dates),
                new Mapping(JSON.readValue(row.getString("mapping"), new TypeReference<Map<String, Integer>>() {})),
                row.getLong("uploaded_by"),
                row.getString("uploader"),
                row.getTimestamp("uploaded_at").toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                row.getInt("row_count"),
                row.getInt("inserted"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("rejected"),
                row.getInt("progress"),
                Sentence.read(row.getString("message")),
                row.getInt("epoch"));
    }
}
