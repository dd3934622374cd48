package io.startier.engagement.visit;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.shared.CleanText;
import io.startier.shared.FormToken;
import io.startier.shared.Invalid;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans visits and writes down what came of them (row P5), each with its entry in the trail. The caller has made sure that the
 * user may change the customer.
 */
@Component
@Transactional
class VisitDesk {

    private static final int REASON = 1000;

    private final VisitRecords records;
    private final VisitPeople people;
    private final VisitCosts costs;
    private final VisitContacts contacts;
    private final NextVisits next;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Times times;

    VisitDesk(
            VisitRecords records,
            VisitPeople people,
            VisitCosts costs,
            VisitContacts contacts,
            NextVisits next,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Times times) {
        this.records = records;
        this.people = people;
        this.costs = costs;
        this.contacts = contacts;
        this.next = next;
        this.audit = audit;
        this.events = events;
        this.times = times;
    }

    /** The same form sent again plans nothing. @throws Invalid for a field that cannot be taken */
    public void plan(CustomerView customer, PlanForm form, CurrentUser by) {
        var plan = plan(customer, form, null, by);
        records.add(Visit.planned(customer.id(), plan, by.id()), FormToken.of(form.token()))
                .ifPresent(id -> record("VISIT_PLANNED", customer, plan.on(), by));
    }

    /** Also who goes may change. @throws Invalid for a field; @throws Conflict when it is no longer planned */
    public void replan(CustomerView customer, long id, PlanForm form, CurrentUser by) {
        var visit = own(customer, id, form.version(), by);
        var plan = plan(customer, form, visit.visitorId(), by);
        records.write(visit.replanned(plan));
        record("VISIT_MOVED", customer, plan.on(), by);
    }

    /** A visit that nobody had planned. The same form sent again enters nothing. @throws Invalid for a field */
    public void log(CustomerView customer, VisitForm form, CurrentUser by) {
        var report = form.checked(people.at(customer.id()), times.today());
        var visit = Visit.logged(customer.id(), report, by.id());
        records.add(visit, FormToken.of(form.token()))
                .map(id -> records.require(customer.id(), id))
                .ifPresent(kept -> finish("VISIT_DONE", customer, kept, null, by));
    }

    /** A planned visit was made. @throws Invalid for a field; @throws Conflict when it is no longer planned */
    public void report(CustomerView customer, long id, VisitForm form, CurrentUser by) {
        var planned = records.require(customer.id(), id).requireOf(by);
        var done = planned.done(form.checked(people.at(customer.id()), times.today()))
                .requireVersion(form.version());
        records.write(done);
        finish("VISIT_DONE", customer, done, null, by);
    }

    /** @throws Invalid for a field; @throws Conflict when somebody else was faster */
    public void correct(CustomerView customer, long id, VisitForm form, CurrentUser by) {
        var visit = own(customer, id, form.version(), by);
        var corrected = visit.corrected(form.checked(people.at(customer.id()), times.today()));
        records.write(corrected);
        contacts.recall(visit.met());
        finish("VISIT_CHANGED", customer, corrected, visit.report().nextOn(), by);
    }

    /** @throws Invalid without a reason; @throws Conflict when it is no longer planned */
    public void cancel(CustomerView customer, long id, String reason, Integer version, CurrentUser by) {
        var text = CleanText.paragraph(reason, REASON);
        if (text.value() == null) {
            throw new Invalid(
                    "reason",
                    text.fault() == null ? "visit.cancel.why" : text.fault().messageKey(),
                    REASON);
        }
        var visit = own(customer, id, version, by);
        records.write(visit.cancelled(text.value()));
        audit.record(AuditEvent.by(by.actor(), "VISIT_CANCELLED")
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("date", visit.plan().on())
                .with("reason", text.value()));
    }

    /** With its cost and the plan that it made. @throws Refused for a visit of somebody else; @throws Conflict when somebody else was faster */
    public void delete(CustomerView customer, long id, Integer version, CurrentUser by) {
        var visit = own(customer, id, version, by);
        if (visit.status() == VisitStatus.DONE) {
            costs.takeBack(visit);
            next.takeBack(customer, visit, by);
        }
        records.delete(visit);
        contacts.recall(visit.met());
        record(
                "VISIT_DELETED",
                customer,
                visit.report() == null ? visit.plan().on() : visit.report().on(),
                by);
    }

    private Visit own(CustomerView customer, long id, Integer version, CurrentUser by) {
        return records.require(customer.id(), id).requireOf(by).requireVersion(version);
    }

    private Plan plan(CustomerView customer, PlanForm form, Long present, CurrentUser by) {
        Set<Long> visitors = people.visitors(customer, by, present).keySet().stream()
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        return form.checked(people.at(customer.id()), visitors, times.today());
    }

    /** @param before the day of the next visit that the report had named, or null */
    private void finish(String action, CustomerView customer, Visit visit, LocalDate before, CurrentUser by) {
        costs.book(visit, by);
        next.follow(customer, visit, before, by);
        var met = Set.copyOf(PeopleChoice.idsOf(visit.met()));
        events.publishEvent(new VisitDone(customer.id(), met, visit.report().on()));
        record(action, customer, visit.report().on(), by);
    }

    private void record(String action, CustomerView customer, LocalDate day, CurrentUser by) {
        audit.record(AuditEvent.by(by.actor(), action)
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("date", day));
    }
}
