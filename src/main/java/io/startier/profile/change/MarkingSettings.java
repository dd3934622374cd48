package io.startier.profile.change;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The company's rule of what a marked change is. */
@Component
class MarkingSettings {

    record Stored(int months, int percent, BigDecimal least, int answerDays, int version) {

        Marking marking() {
            return new Marking(months, percent, least);
        }
    }

    private static final String SETTING = "select months, percent, least, answer_days, version from profile_setting";

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    MarkingSettings(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Stored current() {
        return jdbc.sql(SETTING).query(Stored.class).single();
    }

    /** The same, held until the commit: one looks for changes at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stored hold() {
        return jdbc.sql(SETTING + " for update").query(Stored.class).single();
    }

    /**
     * @throws Invalid with every field at fault
     * @throws Conflict when somebody else has saved since the form was opened
     */
    @Transactional
    public void change(MarkingForm form, CurrentUser by) {
        var checked = form.checked();
        int changed = jdbc.sql("""
                        update profile_setting set months = ?, percent = ?, least = ?, answer_days = ?, version = version + 1
                        where version = ?
                        """)
                .params(checked.months(), checked.percent(), checked.least(), checked.answerDays(), checked.version())
                .update();
        if (changed == 0) {
            throw new Conflict("settings.stale");
        }
        audit.record(AuditEvent.by(by.actor(), "MARKING_CHANGED")
                .on("setting", "marking", "marking")
                .with("months", checked.months())
                .with("percent", checked.percent())
                .with("least", checked.least())
                .with("answerDays", checked.answerDays()));
    }
}
