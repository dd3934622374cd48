package io.startier.profile;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes who took which list of this module out of the house (row X4). */
@Component
public class ProfileExports {

    private final AuditTrail audit;

    ProfileExports(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    public void note(CurrentUser user, String list) {
        audit.record(AuditEvent.by(user.actor(), "CARDS_EXPORTED").on("list", list, list));
    }
}
