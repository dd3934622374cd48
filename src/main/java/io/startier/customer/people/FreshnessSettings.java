package io.startier.customer.people;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The company's limits of how long a contact may go without being met. */
@Component
public class FreshnessSettings {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    FreshnessSettings(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Those in force. */
    public FreshnessLimits current() {
        return jdbc.sql("select soon_days, late_days, version from contact_setting")
                .query(FreshnessLimits.class)
                .single();
    }

    /**
     * @throws Invalid with every field at fault
     * @throws Conflict when somebody else has saved since the form was opened
     */
    @Transactional
    public void change(FreshnessForm form, CurrentUser by) {
        var limits = form.checked();
        int changed = jdbc.sql("update contact_setting set soon_days = ?, late_days = ?, version = version + 1"
                        + " where version = ?")
                .params(limits.soonDays(), limits.lateDays(), limits.version())
                .update();
        if (changed == 0) {
            throw new Conflict("settings.stale");
        }
        audit.record(AuditEvent.by(by.actor(), "FRESHNESS_CHANGED")
                .on("setting", "contacts", "contacts")
                .with("soonDays", limits.soonDays())
                .with("lateDays", limits.lateDays()));
    }
}
