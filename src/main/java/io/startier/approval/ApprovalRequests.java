package io.startier.approval;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.startier.shared.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps requests with their steps and decisions. */
@Component
class ApprovalRequests {

    private static final String HEAD = """
            select r.*, s.waiting_since, s.remind_at, s.escalate_at, s.escalated_at
            from approval_request r
            join approval_step s on s.request_id = r.id and s.step_no = r.current_step
            """;

    private final JdbcClient jdbc;

    ApprovalRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(ApprovalAsk ask, Instant at, Waiting waiting) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into approval_request (kind, subject_id, summary, link, submitter_id, submitted_at, status,
                                                      current_step, open_key, remind_after, escalate_after)
                        values (?, ?, ?, ?, ?, ?, 'WAITING', 1, ?, ?, ?)
                        """)
                .params(
                        ask.kind(),
                        ask.subjectId(),
                        ask.summary(),
                        ask.link(),
                        ask.submitterId(),
                        Timestamp.from(at),
                        ask.kind() + ":" + ask.subjectId(),
                        ask.limits().remindAfter(),
                        ask.limits().escalateAfter())
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        for (int index = 0; index < ask.steps().size(); index++) {
            var step = ask.steps().get(index);
            jdbc.sql("insert into approval_step (request_id, step_no, role, team_id) values (?, ?, ?, ?)")
                    .params(id, index + 1, step.role().name(), step.teamId())
                    .update();
        }
        write(id, 1, waiting);
        return id;
    }

    /** The head is read first: should anything change between the reads, then its version is too old to be replaced. */
    ApprovalRequest require(long id) {
        return jdbc.sql(HEAD + "where r.id = ?")
                .param(id)
                .query((row, n) -> StoredRows.head(row))
                .optional()
                .map(head -> head.with(stepsOf(id), decisionsOf(id)))
                .orElseThrow(() -> new NotFound("approval request"));
    }

    /** All that are open, with their steps but without decisions, by subject. */
    List<ApprovalRequest> open(String kind) {
        var steps = jdbc
                .sql("""
                        select s.request_id, s.role, s.team_id
                        from approval_step s join approval_request r on r.id = s.request_id
                        where r.kind = ? and r.status = 'WAITING' order by s.request_id, s.step_no
                        """)
                .param(kind)
                .query((row, n) -> Map.entry(row.getLong("request_id"), StoredRows.step(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc
                .sql(HEAD + "where r.kind = ? and r.status = 'WAITING' order by r.subject_id")
                .param(kind)
                .query((row, n) -> StoredRows.head(row))
                .list()
                .stream()
                .filter(head -> steps.containsKey(head.id()))
                .map(head -> head.with(steps.get(head.id()), List.of()))
                .toList();
    }

    /** Holds an open request still, so that nobody decides on it meanwhile; empty once it is closed. */
    Optional<ApprovalRequest> hold(long id) {
        return jdbc.sql("select id from approval_request where id = ? and status = 'WAITING' for update")
                .param(id)
                .query(Long.class)
                .optional()
                .map(this::require);
    }

    Optional<Long> openOn(String kind, long subjectId) {
        return jdbc.sql("select id from approval_request where open_key = ?")
                .param(kind + ":" + subjectId)
                .query(Long.class)
                .optional();
    }

    /** Stores the new state over the old one; false, with nothing stored, when somebody else was faster. */
    boolean replace(ApprovalRequest before, ApprovalRequest after) {
        int rows = jdbc.sql("""
                        update approval_request
                        set status = :status, current_step = :step, version = :version, closed_at = :closedAt,
                            closed_by = :closedBy, open_key = case when :open then open_key end
                        where id = :id and status = 'WAITING' and current_step = :stepBefore and version = :versionBefore
                        """)
                .param("status", after.status().name())
                .param("step", after.currentStep())
                .param("version", after.version())
                .param("closedAt", timestamp(after.closedAt()))
                .param("closedBy", after.closedBy())
                .param("open", after.status().isOpen())
                .param("id", before.id())
                .param("stepBefore", before.currentStep())
                .param("versionBefore", before.version())
                .update();
        if (rows == 1) {
            jdbc.sql(
                            "update approval_step set remind_at = null, escalate_at = null where request_id = ? and step_no = ?")
                    .params(before.id(), before.currentStep())
                    .update();
            write(after);
        }
        return rows == 1;
    }

    /** How long the step that waits has waited, and what comes next. */
    void write(ApprovalRequest request) {
        if (request.status().isOpen()) {
            write(request.id(), request.currentStep(), request.waiting());
        }
    }

    private void write(long id, int step, Waiting waiting) {
        jdbc.sql("""
                        update approval_step set waiting_since = ?, remind_at = ?, escalate_at = ?, escalated_at = ?
                        where request_id = ? and step_no = ?
                        """)
                .params(
                        timestamp(waiting.since()),
                        timestamp(waiting.remindAt()),
                        timestamp(waiting.escalateAt()),
                        timestamp(waiting.escalatedAt()),
                        id,
                        step)
                .update();
    }

    void add(ApprovalRequest request, Decision decision) {
        addSignatory(request, decision.step(), decision.decidedBy());
        if (decision.forId() != null) {
            addSignatory(request, decision.step(), decision.forId());
        }
        jdbc.sql("""
                        insert into approval_decision (request_id, step_no, submitter_id, decided_by, decided_name,
                                                       decided_for, for_name, verdict, comment_text, decided_at, seen_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        request.id(),
                        decision.step(),
                        request.submitterId(),
                        decision.decidedBy(),
                        decision.decidedName(),
                        decision.forId(),
                        decision.forName(),
                        decision.verdict().name(),
                        decision.comment(),
                        Timestamp.from(decision.at()),
                        decision.seenVersion())
                .update();
    }

    private void addSignatory(ApprovalRequest request, int step, long personId) {
        jdbc.sql("insert into approval_signatory (request_id, step_no, person_id) values (?, ?, ?)")
                .params(request.id(), step, personId)
                .update();
    }

    void writeSteps(ApprovalRequest request) {
        for (int no = request.currentStep(); no <= request.steps().size(); no++) {
            var step = request.steps().get(no - 1);
            jdbc.sql("update approval_step set role = ?, team_id = ? where request_id = ? and step_no = ?")
                    .params(step.role().name(), step.teamId(), request.id(), no)
                    .update();
        }
    }

    private List<Step> stepsOf(long id) {
        return jdbc.sql("select role, team_id from approval_step where request_id = ? order by step_no")
                .param(id)
                .query((row, n) -> StoredRows.step(row))
                .list();
    }

    private List<Decision> decisionsOf(long id) {
        return jdbc.sql("select * from approval_decision where request_id = ? order by step_no")
                .param(id)
                .query((row, n) -> StoredRows.decision(row))
                .list();
    }

    private static Timestamp timestamp(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
