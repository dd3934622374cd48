package io.startier.tiering.assessment;

import io.startier.shared.Times;
import io.startier.tiering.AssessmentCause;
import io.startier.tiering.AssessmentStatus;
import io.startier.tiering.AssessmentView;
import io.startier.tiering.Scheme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of all assessments. Every change of state is one conditional update, so that of two nodes that try only one
 * succeeds; the caller brings the transaction.
 */
@Component
class Ledger {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String VIEW = """
            select a.id, a.as_of, a.basis_years, s.version_no, a.status, a.cause, a.progress, a.customers,
                   a.started_by, a.started_at, a.finished_at, a.failure
            from assessment a join scheme s on s.id = a.scheme_id
            """;

    private final JdbcClient jdbc;
    private final Times times;

    Ledger(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /**
     * @param scheduleKey names the planned moment, so that it is used once; else null
     * @throws org.springframework.dao.DuplicateKeyException while another one runs
     */
    Run open(Basis basis, Scheme scheme, AssessmentCause cause, String startedBy, String scheduleKey) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into assessment (as_of, basis_years, as_of_chosen, years_chosen, scheme_id, cause, status,
                                                running_key, schedule_key, heartbeat_at, started_by, started_at)
                        values (?, ?, ?, ?, ?, ?, 'RUNNING', 'RUNNING', ?, current_timestamp, ?, ?)
                        """)
                .params(
                        basis.asOf(),
                        written(basis.years()),
                        basis.asOfChosen(),
                        basis.yearsChosen(),
                        scheme.id(),
                        cause.name(),
                        scheduleKey,
                        startedBy,
                        now())
                .update(key, "id");
        return new Run(key.getKeyAs(Long.class), 1, basis, scheme, cause);
    }

    /** Still alive, and still ours? */
    boolean beat(Run run) {
        return jdbc.sql("""
                        update assessment set heartbeat_at = current_timestamp
                        where id = ? and epoch = ? and status = 'RUNNING'
                        """).params(run.id(), run.epoch()).update() == 1;
    }

    /** Fences what was written in the same transaction: false means that it must not be committed. */
    boolean advance(Run run, int progress) {
        return jdbc.sql("""
                        update assessment set heartbeat_at = current_timestamp, progress = greatest(progress, ?)
                        where id = ? and epoch = ? and status = 'RUNNING'
                        """).params(progress, run.id(), run.epoch()).update() == 1;
    }

    /** From now on everybody reads this one. False means that the run was lost. */
    boolean publish(Run run, int customers, String findings) {
        boolean published = jdbc.sql("""
                        update assessment
                        set status = 'PUBLISHED', running_key = null, progress = 100, customers = ?, findings = ?,
                            finished_at = ?
                        where id = ? and epoch = ? and status = 'RUNNING'
                        """)
                        .params(customers, findings, now(), run.id(), run.epoch())
                        .update()
                == 1;
        if (published && run.cause() == AssessmentCause.DATA) {
            replaceEarlier(run);
        }
        return published;
    }

    /** Of the runs that new data started, the last one of a day says all. */
    private void replaceEarlier(Run run) {
        jdbc.sql("""
                        update assessment set status = 'REPLACED'
                        where status = 'PUBLISHED' and cause = 'DATA' and as_of = ? and id < ?
                        """).params(run.basis().asOf(), run.id()).update();
    }

    void fail(Run run, String failure) {
        jdbc.sql("""
                        update assessment
                        set status = 'FAILED', running_key = null, epoch = epoch + 1, finished_at = ?, failure = ?
                        where id = ? and epoch = ? and status = 'RUNNING'
                        """).params(now(), failure, run.id(), run.epoch()).update();
    }

    /** A run that new data started gives way to a person, who sees at least the same data. */
    void overtakeDataRun() {
        jdbc.sql("""
                        update assessment
                        set status = 'REPLACED', running_key = null, epoch = epoch + 1, finished_at = ?
                        where status = 'RUNNING' and cause = 'DATA'
                        """).param(now()).update();
    }

    /** Ends runs whose node has not been heard of for the lease; zero ends all. True when one has to be made up for. */
    boolean endSilent(Duration lease) {
        var silent = jdbc.sql("""
                        select id, cause from assessment
                        where status = 'RUNNING' and heartbeat_at <= current_timestamp - cast(:lease as int) * interval '1' second
                        for update skip locked
                        """)
                .param("lease", lease.toSeconds())
                .query((row, n) -> new Silent(row.getLong("id"), AssessmentCause.valueOf(row.getString("cause"))))
                .list();
        silent.forEach(run -> jdbc.sql("""
                        update assessment
                        set status = 'FAILED', running_key = null, epoch = epoch + 1, finished_at = ?,
                            failure = 'INTERRUPTED'
                        where id = ? and status = 'RUNNING'
                        """).params(now(), run.id()).update());
        return silent.stream().anyMatch(run -> run.cause() != AssessmentCause.MANUAL);
    }

    private record Silent(long id, AssessmentCause cause) {}

    /** @param asOf null for today; {@code basisYears} empty for the last complete ones */
    record Chosen(LocalDate asOf, List<Integer> basisYears) {

        static final Chosen NOTHING = new Chosen(null, List.of());
    }

    Optional<AssessmentView> running() {
        return jdbc.sql(VIEW + "where a.status = 'RUNNING'").query(Ledger::view).optional();
    }

    Optional<AssessmentView> current() {
        return jdbc.sql(VIEW + "where a.status = 'PUBLISHED' order by a.id desc limit 1")
                .query(Ledger::view)
                .optional();
    }

    Optional<AssessmentView> find(long id) {
        return jdbc.sql(VIEW + "where a.id = ?").param(id).query(Ledger::view).optional();
    }

    /** What its methods found out about all customers together. */
    Map<String, Object> findings(long id) {
        return jdbc.sql("select findings from assessment where id = ?")
                .param(id)
                .query((row, n) -> JSON.readValue(row.getString(1), new TypeReference<Map<String, Object>>() {}))
                .single();
    }

    /** Newest first, from the one before {@code beforeId} on. */
    List<AssessmentView> list(long beforeId, int size) {
        return jdbc.sql(VIEW + "where a.id < ? and a.status not in ('REPLACED', 'PARTIAL') order by a.id desc limit ?")
                .params(beforeId, size)
                .query(Ledger::view)
                .list();
    }

    /** What somebody chose for the current assessment, to be kept when new data arrives. */
    Optional<Chosen> chosen() {
        return jdbc.sql("""
                        select as_of, as_of_chosen, basis_years, years_chosen from assessment
                        where status = 'PUBLISHED' order by id desc limit 1
                        """)
                .query((row, n) -> new Chosen(
                        row.getBoolean("as_of_chosen") ? row.getDate("as_of").toLocalDate() : null,
                        row.getBoolean("years_chosen") ? read(row.getString("basis_years")) : List.of()))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(times.now());
    }

    private static String written(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> read(String years) {
        return Arrays.stream(years.split(",")).map(Integer::valueOf).toList();
    }

    private static AssessmentView view(ResultSet row, int n) throws SQLException {
        return new AssessmentView(
                row.getLong("id"),
                row.getDate("as_of").toLocalDate(),
                read(row.getString("basis_years")),
                row.getInt("version_no"),
                AssessmentStatus.valueOf(row.getString("status")),
                AssessmentCause.valueOf(row.getString("cause")),
                row.getInt("progress"),
                row.getInt("customers"),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("finished_at")),
                row.getString("failure"));
    }

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
