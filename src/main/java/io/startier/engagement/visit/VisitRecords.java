package io.startier.engagement.visit;

import io.startier.shared.Conflict;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of visits, always within one customer, which the caller has the right to. */
@Component
class VisitRecords {

    private final JdbcClient jdbc;
    private final Times times;

    VisitRecords(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** @throws NotFound where the customer has no such visit */
    Visit require(long customerId, long id) {
        return jdbc.sql("select * from visit where id = ? and customer_id = ?")
                .params(id, customerId)
                .query((row, n) -> visit(row))
                .optional()
                .orElseThrow(() -> new NotFound("visit"));
    }

    /** The id, or empty where the form has been sent before. */
    Optional<Long> add(Visit visit, String formToken) {
        int added = statement("""
                        insert into visit (customer_id, status, visitor_id, planned_on, planned_at, purpose, kind, done_on,
                                           discussed, progress, next_step, next_on, hours, entered_by, entered_at, form_token)
                        values (:customer, :status, :visitor, :plannedOn, :plannedAt, :purpose, :kind, :doneOn, :discussed,
                                :progress, :nextStep, :nextOn, :hours, :enteredBy, :now, :token)
                        on conflict do nothing
                        """, visit)
                .param("customer", visit.customerId())
                .param("enteredBy", visit.enteredBy())
                .param("now", Timestamp.from(times.now()))
                .param("token", formToken)
                .update();
        if (added == 0) {
            return Optional.empty();
        }
        long id = jdbc.sql("select id from visit where form_token = ?")
                .param(formToken)
                .query(Long.class)
                .single();
        writePeople(id, visit);
        return Optional.of(id);
    }

    /** @throws Conflict when somebody else was faster */
    void write(Visit visit) {
        int changed = statement("""
                        update visit set status = :status, visitor_id = :visitor, planned_on = :plannedOn,
                               planned_at = :plannedAt, purpose = :purpose, kind = :kind, done_on = :doneOn,
                               discussed = :discussed, progress = :progress, next_step = :nextStep, next_on = :nextOn,
                               hours = :hours, cancel_reason = :reason, follows_id = null,
                               version = version + 1
                        where id = :id and version = :version
                        """, visit)
                .param("reason", visit.cancelReason())
                .param("id", visit.id())
                .param("version", visit.version())
                .update();
        if (changed == 0) {
            throw new Conflict("visit.stale");
        }
        jdbc.sql("delete from visit_person where visit_id = ?")
                .param(visit.id())
                .update();
        writePeople(visit.id(), visit);
    }

    /** The plan follows the report of that visit until it is written again. */
    void follow(long id, long reported) {
        jdbc.sql("update visit set follows_id = ? where id = ?")
                .params(reported, id)
                .update();
    }

    /** The plan that the report of that visit has made and that nobody has changed since. */
    Optional<Visit> madeBy(long reported) {
        return jdbc.sql("select * from visit where follows_id = ? and status = 'PLANNED'")
                .param(reported)
                .query((row, n) -> visit(row))
                .optional();
    }

    /** @throws Conflict when somebody else was faster */
    void delete(Visit visit) {
        int deleted = jdbc.sql("delete from visit where id = ? and version = ?")
                .params(visit.id(), visit.version())
                .update();
        if (deleted == 0) {
            throw new Conflict("visit.stale");
        }
    }

    private JdbcClient.StatementSpec statement(String sql, Visit visit) {
        var plan = Optional.ofNullable(visit.plan());
        var report = Optional.ofNullable(visit.report());
        return jdbc.sql(sql)
                .param("status", visit.status().name())
                .param("visitor", visit.visitorId())
                .param("plannedOn", plan.map(Plan::on).orElse(null))
                .param("plannedAt", plan.map(Plan::at).orElse(null))
                .param("purpose", plan.map(Plan::purpose).orElse(null))
                .param("kind", report.map(its -> its.kind().name()).orElse(null))
                .param("doneOn", report.map(Report::on).orElse(null))
                .param("discussed", report.map(Report::discussed).orElse(null))
                .param("progress", report.map(Report::progress).orElse(null))
                .param("nextStep", report.map(Report::nextStep).orElse(null))
                .param("nextOn", report.map(Report::nextOn).orElse(null))
                .param("hours", report.map(Report::hours).orElse(null));
    }

    private void writePeople(long id, Visit visit) {
        visit.meet().forEach(person -> writePerson(id, person, false));
        visit.met().forEach(person -> writePerson(id, person, true));
    }

    private void writePerson(long id, Person person, boolean met) {
        jdbc.sql("insert into visit_person (visit_id, contact_id, name, met) values (?, ?, ?, ?)")
                .params(id, person.contactId(), person.name(), met)
                .update();
    }

    private List<Person> people(long id, boolean met) {
        return jdbc.sql("select contact_id, name from visit_person where visit_id = ? and met = ? order by name, id")
                .params(id, met)
                .query(Person.class)
                .list();
    }

    private Visit visit(ResultSet row) throws SQLException {
        long visitor = row.getLong("visitor_id");
        return new Visit(
                row.getLong("id"),
                row.getLong("customer_id"),
                VisitStatus.valueOf(row.getString("status")),
                visitor,
                row.getObject("planned_on") == null ? null : plan(row, visitor),
                row.getString("kind") == null ? null : report(row),
                row.getString("cancel_reason"),
                row.getLong("entered_by"),
                row.getInt("version"));
    }

    private Plan plan(ResultSet row, long visitor) throws SQLException {
        return new Plan(
                day(row, "planned_on"),
                row.getObject("planned_at", LocalTime.class),
                row.getString("purpose"),
                visitor,
                people(row.getLong("id"), false));
    }

    private Report report(ResultSet row) throws SQLException {
        BigDecimal hours = row.getBigDecimal("hours");
        return new Report(
                VisitKind.valueOf(row.getString("kind")),
                day(row, "done_on"),
                people(row.getLong("id"), true),
                row.getString("discussed"),
                row.getString("progress"),
                row.getString("next_step"),
                day(row, "next_on"),
                hours);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
