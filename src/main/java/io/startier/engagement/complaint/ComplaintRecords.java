package io.startier.engagement.complaint;

import io.startier.shared.Conflict;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of complaints, always within one customer, which the caller has the right to. */
@Component
class ComplaintRecords {

    private final JdbcClient jdbc;
    private final Times times;

    ComplaintRecords(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** @throws NotFound where the customer has no such complaint */
    Complaint require(long customerId, long id) {
        return jdbc.sql("""
                        select id, number, customer_id, status, subject, description, complainant, received_at, responsible_id,
                               answer_due, solve_due, answered_at, solved_at, cause, result, cost, hours, confirmed_by,
                               confirmed_on, satisfied, reopened, version
                        from complaint where id = ? and customer_id = ?
                        """)
                .params(id, customerId)
                .query(Complaint.class)
                .optional()
                .orElseThrow(() -> new NotFound("complaint"));
    }

    /** Like CP-000123. */
    String nextNumber() {
        return "CP-%06d"
                .formatted(jdbc.sql("select nextval('complaint_number')")
                        .query(Long.class)
                        .single());
    }

    /** The id, or empty where the form has been sent before. */
    Optional<Long> add(Complaint complaint, String formToken, long by) {
        int added = jdbc.sql("""
                        insert into complaint (number, customer_id, status, subject, description, complainant, received_at,
                                               responsible_id, answer_due, solve_due, hours, entered_by, entered_at, form_token)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        complaint.number(),
                        complaint.customerId(),
                        complaint.status().name(),
                        complaint.subject(),
                        complaint.description(),
                        complaint.complainant(),
                        at(complaint.receivedAt()),
                        complaint.responsibleId(),
                        at(complaint.answerDue()),
                        complaint.solveDue(),
                        complaint.hours(),
                        by,
                        at(times.now()),
                        formToken)
                .update();
        return added == 0
                ? Optional.empty()
                : jdbc.sql("select id from complaint where form_token = ?")
                        .param(formToken)
                        .query(Long.class)
                        .optional();
    }

    /** @throws Conflict when somebody else was faster */
    void write(Complaint complaint) {
        int changed = jdbc.sql("""
                        update complaint set status = ?, responsible_id = ?, answered_at = ?, solved_at = ?, cause = ?,
                               result = ?, cost = ?, hours = ?, confirmed_by = ?, confirmed_on = ?, satisfied = ?,
                               reopened = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .params(
                        complaint.status().name(),
                        complaint.responsibleId(),
                        at(complaint.answeredAt()),
                        at(complaint.solvedAt()),
                        complaint.cause(),
                        complaint.result(),
                        complaint.cost(),
                        complaint.hours(),
                        complaint.confirmedBy(),
                        complaint.confirmedOn(),
                        complaint.satisfied(),
                        complaint.reopened(),
                        complaint.id(),
                        complaint.version())
                .update();
        if (changed == 0) {
            throw new Conflict("complaint.stale");
        }
    }

    void note(long id, Step step, String content, long authorId, String author) {
        jdbc.sql("insert into complaint_entry (complaint_id, step, content, author_id, author, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, step.name(), content, authorId, author, at(times.now()))
                .update();
    }

    private static Timestamp at(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
