package io.startier.engagement.complaint;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.engagement.promise.Promises;
import io.startier.shared.Conflict;
import io.startier.shared.FormToken;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints in and on (row P6). The caller has made sure that the user may change the customer. */
@Component
@Transactional
class ComplaintDesk {

    private final ComplaintRecords records;
    private final ComplaintPeople people;
    private final ComplaintCosts costs;
    private final ComplaintNews.Teller news;
    private final Promises promises;
    private final People users;
    private final AuditTrail audit;
    private final Times times;

    ComplaintDesk(
            ComplaintRecords records,
            ComplaintPeople people,
            ComplaintCosts costs,
            ComplaintNews.Teller news,
            Promises promises,
            People users,
            AuditTrail audit,
            Times times) {
        this.records = records;
        this.people = people;
        this.costs = costs;
        this.news = news;
        this.promises = promises;
        this.users = users;
        this.audit = audit;
        this.times = times;
    }

    /** The same form sent again enters nothing. @throws Invalid for a field that cannot be taken */
    public Optional<Long> register(CustomerView customer, ComplaintForm form, CurrentUser by) {
        var received = form.checked(people.ids(customer, by), times.now(), times.zone());
        var due = Deadlines.of(received.at(), promises.of(customer.starInForce()), times.zone());
        var complaint = fresh(customer.id(), received, due);
        var id = records.add(complaint, FormToken.of(form.token()), by.id());
        id.map(added -> records.require(customer.id(), added)).ifPresent(kept -> {
            bookCosts(kept, by);
            tellResponsible(kept, customer, by);
            record("COMPLAINT_RECEIVED", customer, kept, kept.subject(), by);
        });
        return id;
    }

    /**
     * @throws NotFound where the customer has no such complaint
     * @throws Invalid for a field that cannot be taken
     * @throws Conflict where the complaint's state does not allow the step, or somebody else was faster
     */
    public void take(Step step, CustomerView customer, long id, StepForm form, CurrentUser by) {
        var before = records.require(customer.id(), id);
        var after = next(step, before, customer, form, by);
        if (form.version() == null || form.version() != before.version()) {
            throw new Conflict("complaint.stale");
        }
        records.write(after);
        var said = said(step, after, form);
        records.note(id, step, said, by.id(), by.name());
        if (step == Step.SOLVE) {
            bookCosts(after, by);
        }
        if (step == Step.ASSIGN) {
            tellResponsible(after, customer, by);
        }
        record("COMPLAINT_" + step, customer, after, said, by);
    }

    private Complaint next(Step step, Complaint before, CustomerView customer, StepForm form, CurrentUser by) {
        return switch (step) {
            case NOTE -> {
                form.text();
                yield before.noted();
            }
            case ASSIGN -> before.assigned(form.person(people.ids(customer, by)));
            case ANSWER -> {
                form.text();
                yield before.answered(times.now());
            }
            case SOLVE -> before.solved(form.solution(), times.now());
            case CONFIRM -> before.confirmed(form.confirmation(times.today()));
            case REOPEN -> {
                form.text();
                yield before.openedAgain();
            }
        };
    }

    private String said(Step step, Complaint after, StepForm form) {
        return switch (step) {
            case NOTE, ANSWER, REOPEN -> form.text();
            case ASSIGN ->
                users.withId(after.responsibleId()).map(People.Person::name).orElse("");
            case SOLVE -> after.result();
            case CONFIRM -> after.confirmedBy();
        };
    }

    private static Complaint fresh(String number, long customerId, ComplaintForm.Received received, Deadlines due) {
        return new Complaint(
                null,
                number,
                customerId,
                ComplaintStatus.OPEN,
                received.subject(),
                received.description(),
                received.complainant(),
                received.at(),
                received.responsibleId(),
                due.answer(),
                due.solve(),
                null,
                null,
                null,
                null,
                null,
                BigDecimal.ONE,
                null,
                null,
                null,
                0,
                0);
    }

    private Complaint fresh(long customerId, ComplaintForm.Received received, Deadlines due) {
        return fresh(records.nextNumber(), customerId, received, due);
    }

    private void bookCosts(Complaint complaint, CurrentUser by) {
        costs.book(complaint, complaint.receivedAt().atZone(times.zone()).toLocalDate(), by);
    }

    /** Who takes it on oneself need not be told. */
    private void tellResponsible(Complaint complaint, CustomerView customer, CurrentUser by) {
        if (complaint.responsibleId() != by.id()) {
            news.assigned(complaint, customer);
        }
    }

    private void record(String action, CustomerView customer, Complaint complaint, String said, CurrentUser by) {
        audit.record(AuditEvent.by(by.actor(), action)
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("complaint", complaint.number())
                .with("comment", said));
    }
}
