package io.startier.engagement.visit;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.shared.FormToken;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The day of the next visit in a report is a plan, which follows the report as long as nobody has changed the plan (row P5). */
@Component
class NextVisits {

    private static final int PURPOSE = 400;

    private final VisitRecords records;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Times times;

    NextVisits(VisitRecords records, JdbcClient jdbc, AuditTrail audit, Times times) {
        this.records = records;
        this.jdbc = jdbc;
        this.audit = audit;
        this.times = times;
    }

    /** @param before the day of the next visit that the report had named, or null */
    void follow(CustomerView customer, Visit visit, LocalDate before, CurrentUser by) {
        var made = records.madeBy(visit.id());
        var next = next(visit, made);
        if (made.isPresent()) {
            next.ifPresentOrElse(
                    plan -> move(customer, visit, made.get(), plan, by), () -> drop(customer, made.get(), by));
        } else if (!Objects.equals(visit.report().nextOn(), before)) {
            next.ifPresent(plan -> make(customer, visit, plan, by));
        }
    }

    /** With the report goes the plan that it had made. */
    void takeBack(CustomerView customer, Visit visit, CurrentUser by) {
        records.madeBy(visit.id()).ifPresent(made -> drop(customer, made, by));
    }

    /** None where no day is named, a new one lies in the past, or the visitor goes there on that day anyway. */
    private Optional<Plan> next(Visit visit, Optional<Visit> made) {
        var report = visit.report();
        var day = report.nextOn();
        boolean stays =
                day != null && made.isPresent() && day.equals(made.get().plan().on());
        if (!stays && (day == null || day.isBefore(times.today()) || isPlanned(visit, day))) {
            return Optional.empty();
        }
        return Optional.of(new Plan(day, null, shortened(report.nextStep()), visit.visitorId(), report.met()));
    }

    private boolean isPlanned(Visit visit, LocalDate day) {
        return jdbc.sql("select count(*) from visit where customer_id = ? and visitor_id = ? and status = 'PLANNED'"
                                + " and planned_on = ?")
                        .params(visit.customerId(), visit.visitorId(), day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void make(CustomerView customer, Visit visit, Plan plan, CurrentUser by) {
        var planned = Visit.planned(customer.id(), plan, by.id());
        records.add(planned, FormToken.fresh()).ifPresent(id -> records.follow(id, visit.id()));
        record("VISIT_PLANNED", customer, plan.on(), by);
    }

    private void move(CustomerView customer, Visit visit, Visit made, Plan plan, CurrentUser by) {
        if (!isSame(plan, made.plan())) {
            records.write(made.replanned(plan));
            records.follow(made.id(), visit.id());
            record("VISIT_MOVED", customer, plan.on(), by);
        }
    }

    private static boolean isSame(Plan one, Plan other) {
        return one.on().equals(other.on())
                && Objects.equals(one.purpose(), other.purpose())
                && Set.copyOf(one.meet()).equals(Set.copyOf(other.meet()));
    }

    private void drop(CustomerView customer, Visit made, CurrentUser by) {
        records.delete(made);
        record("VISIT_DELETED", customer, made.plan().on(), by);
    }

    private static String shortened(String step) {
        return step == null || step.codePointCount(0, step.length()) <= PURPOSE
                ? step
                : step.substring(0, step.offsetByCodePoints(0, PURPOSE - 1)) + "…";
    }

    private void record(String action, CustomerView customer, LocalDate day, CurrentUser by) {
        audit.record(AuditEvent.by(by.actor(), action)
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("date", day));
    }
}
