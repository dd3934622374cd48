package io.startier.sales.activity;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes kinds; what their activities cost follows in the same transaction (row S4). */
@Component
@Transactional
class KindEditor {

    private final JdbcClient jdbc;
    private final ActivityKinds kinds;
    private final ActivityBook book;
    private final AuditTrail audit;

    KindEditor(JdbcClient jdbc, ActivityKinds kinds, ActivityBook book, AuditTrail audit) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.book = book;
        this.audit = audit;
    }

    /** @throws Invalid for a field that cannot be taken, or when there is such a kind */
    public void add(KindForm form, CurrentUser by) {
        var kind = form.checked(null);
        book.open();
        if (kinds.all().stream().anyMatch(other -> other.code().equals(kind.code()))) {
            throw new Invalid("code", "activity.kind.taken", kind.code());
        }
        jdbc.sql("insert into activity_kind (code, name, unit, rate, active) values (?, ?, ?, ?, ?)")
                .params(kind.code(), kind.name(), kind.unit().name(), kind.rate(), kind.active())
                .update();
        record("ACTIVITY_KIND_ADDED", kind, by);
    }

    /**
     * @throws Invalid for a field that cannot be taken
     * @throws Conflict when somebody else was faster
     */
    public void change(long id, KindForm form, CurrentUser by) {
        book.open();
        var before = kinds.all().stream()
                .filter(kind -> kind.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("activity kind"));
        if (!Objects.equals(before.version(), form.version())) {
            throw new Conflict("activity.stale");
        }
        var kind = form.checked(before);
        jdbc.sql("update activity_kind set name = ?, rate = ?, active = ?, version = version + 1 where id = ?")
                .params(kind.name(), kind.rate(), kind.active(), id)
                .update();
        if (before.rate().compareTo(kind.rate()) != 0) {
            book.revalue(id);
        }
        record("ACTIVITY_KIND_CHANGED", kind, by);
    }

    private void record(String action, ActivityKind kind, CurrentUser by) {
        audit.record(AuditEvent.by(by.actor(), action)
                .on("activityKind", kind.code(), kinds.nameOf(kind))
                .with("unitRate", kind.rate().stripTrailingZeros().toPlainString())
                .with("active", kind.active()));
    }
}
