package io.startier.sales.activity;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Times;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Activities of one customer, entered and corrected by people; every change is in the trail (rows S4, X4). */
@Component
@Transactional
class ActivityDesk {

    private final JdbcClient jdbc;
    private final ActivityBook book;
    private final ActivityKinds kinds;
    private final CustomerActivities activities;
    private final AuditTrail audit;
    private final Times times;

    ActivityDesk(
            JdbcClient jdbc,
            ActivityBook book,
            ActivityKinds kinds,
            CustomerActivities activities,
            AuditTrail audit,
            Times times) {
        this.jdbc = jdbc;
        this.book = book;
        this.kinds = kinds;
        this.activities = activities;
        this.audit = audit;
        this.times = times;
    }

    /** The same may be done twice on a day. @throws Invalid for a field that cannot be taken */
    public void add(CustomerView customer, ActivityForm form, CurrentUser by) {
        var activity = form.checked(customer.id(), offered(null), times.today());
        book.open();
        var hash = Activity.hash(
                customer.code(), activity.doneOn(), activity.kind(), activity.quantity(), activity.note());
        insert(activity, book.find(List.of(hash)).isEmpty() ? hash : null, by);
        book.settle(Set.of(customer.id()));
        record("ACTIVITY_ADDED", customer, activity, by);
    }

    /**
     * @throws Invalid for a field that cannot be taken
     * @throws Conflict when somebody else was faster
     */
    public void change(CustomerView customer, long id, ActivityForm form, CurrentUser by) {
        book.open();
        var before = current(customer, id, form.version());
        var activity = form.checked(customer.id(), offered(before.kind()), times.today());
        jdbc.sql("""
                        update activity set kind_id = (select id from activity_kind where code = ?), done_on = ?,
                               quantity = ?, note = ?, version = version + 1
                        where id = ?
                        """)
                .params(activity.kind(), activity.doneOn(), activity.quantity(), activity.note(), id)
                .update();
        book.settle(Set.of(customer.id()));
        record("ACTIVITY_CHANGED", customer, activity, by);
    }

    /** @throws Conflict when somebody else was faster */
    public void delete(CustomerView customer, long id, Integer version, CurrentUser by) {
        book.open();
        var before = current(customer, id, version);
        jdbc.sql("delete from activity where id = ?").param(id).update();
        book.settle(Set.of(customer.id()));
        record(
                "ACTIVITY_DELETED",
                customer,
                new Activity(customer.id(), before.doneOn(), before.kind(), before.quantity(), before.note()),
                by);
    }

    private ActivityRow current(CustomerView customer, long id, Integer version) {
        var before = activities.require(customer.id(), id);
        if (!Objects.equals(before.version(), version)) {
            throw new Conflict("activity.stale");
        }
        return before;
    }

    /** A kind that is out of use stays where it is. */
    private List<String> offered(String present) {
        return kinds.all().stream()
                .filter(kind -> kind.active() || kind.code().equals(present))
                .map(ActivityKind::code)
                .toList();
    }

    private void insert(Activity activity, String hash, CurrentUser by) {
        jdbc.sql("""
                        insert into activity (customer_id, kind_id, done_on, quantity, note, row_hash, author_id, author)
                        values (?, (select id from activity_kind where code = ?), ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        activity.customerId(),
                        activity.kind(),
                        activity.doneOn(),
                        activity.quantity(),
                        activity.note(),
                        hash,
                        by.id(),
                        by.name())
                .update();
    }

    private void record(String action, CustomerView customer, Activity activity, CurrentUser by) {
        audit.record(AuditEvent.by(by.actor(), action)
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("activity", activity.kind() + " " + activity.quantity().toPlainString())
                .with("date", activity.doneOn()));
    }
}
