package io.startier.dashboard;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes who took which figures out of the house (row X4). */
@Component
class Exports {

    private final AuditTrail audit;

    Exports(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    public void note(CurrentUser user, String dashboard, Filter filter) {
        var event = AuditEvent.by(user.actor(), "DASHBOARD_EXPORTED").on("dashboard", dashboard, dashboard);
        for (var value : filter.given().entrySet()) {
            event = event.with(value.getKey(), value.getValue());
        }
        audit.record(event);
    }
}
