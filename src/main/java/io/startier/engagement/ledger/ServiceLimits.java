package io.startier.engagement.ledger;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The limits in force. */
@Component
class ServiceLimits {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    ServiceLimits(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Limits inForce() {
        return jdbc.sql("select kept_share, contact_factor, more_contacts, version from service_limit")
                .query(Limits.class)
                .single();
    }

    /** @throws Conflict when somebody else was faster */
    @Transactional
    public void change(Limits wished, Actor by) {
        var before = inForce();
        int changed = jdbc.sql("update service_limit set kept_share = ?, contact_factor = ?, more_contacts = ?,"
                        + " version = version + 1 where version = ?")
                .params(wished.keptShare(), wished.contactFactor(), wished.moreContacts(), wished.version())
                .update();
        if (changed == 0) {
            throw new Conflict("ledger.limits.stale");
        }
        audit.record(AuditEvent.by(by, "SERVICE_LIMITS_CHANGED")
                .on("serviceLimits", "all", "")
                .with("serviceLimits", spoken(before) + " → " + spoken(wished)));
    }

    private static String spoken(Limits limits) {
        return limits.keptShare().movePointRight(2).stripTrailingZeros().toPlainString() + " % / "
                + limits.contactFactor().stripTrailingZeros().toPlainString() + " × / +" + limits.moreContacts();
    }
}
