package io.startier.engagement.task;

import io.startier.shared.Conflict;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of tasks, always within one customer, which the caller has the right to. */
@Component
class TaskRecords {

    private final JdbcClient jdbc;
    private final Times times;

    TaskRecords(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** @throws NotFound where the customer has no such task */
    Task require(long customerId, long id) {
        return jdbc.sql("""
                        select id, customer_id, commitment_id, responsible, due_on, status, closed_on, outcome, version
                        from task where id = ? and customer_id = ?
                        """)
                .params(id, customerId)
                .query(Task.class)
                .optional()
                .orElseThrow(() -> new NotFound("task"));
    }

    /** The id, or empty where the form has been sent before. */
    Optional<Long> add(long customerId, TaskForm.Written task, String formToken, long by) {
        int added = jdbc.sql("""
                        insert into task (customer_id, title, detail, responsible, due_on, status, entered_by, entered_at,
                                          form_token)
                        values (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        customerId,
                        task.title(),
                        task.detail(),
                        task.responsible().name(),
                        task.dueOn(),
                        by,
                        Timestamp.from(times.now()),
                        formToken)
                .update();
        return added == 0
                ? Optional.empty()
                : jdbc.sql("select id from task where form_token = ?")
                        .param(formToken)
                        .query(Long.class)
                        .optional();
    }

    /** @throws Conflict when somebody else was faster */
    void write(Task task, long by) {
        int changed = jdbc.sql("""
                        update task set status = ?, due_on = ?, closed_on = ?, closed_by = ?, outcome = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .params(
                        task.status().name(),
                        task.dueOn(),
                        task.closedOn(),
                        task.status() == TaskStatus.OPEN ? null : by,
                        task.outcome(),
                        task.id(),
                        task.version())
                .update();
        if (changed == 0) {
            throw new Conflict("task.stale");
        }
    }

    void notePostponement(long id, LocalDate from, LocalDate to, String reason, long authorId, String author) {
        jdbc.sql("insert into task_postponement (task_id, from_day, to_day, reason, author_id, author, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, from, to, reason, authorId, author, Timestamp.from(times.now()))
                .update();
    }
}
