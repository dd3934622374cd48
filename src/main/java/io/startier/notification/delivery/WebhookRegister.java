package io.startier.notification.delivery;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.notification.NotificationKinds;
import io.startier.shared.Conflict;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one webhook, where the administrator has set one. */
@Component
class WebhookRegister {

    private final JdbcClient jdbc;
    private final NotificationKinds known;
    private final AuditTrail audit;
    private final Times times;

    WebhookRegister(JdbcClient jdbc, NotificationKinds known, AuditTrail audit, Times times) {
        this.jdbc = jdbc;
        this.known = known;
        this.audit = audit;
        this.times = times;
    }

    private record Row(String url, String secret, String format, int version) {}

    Optional<Webhook> current() {
        return jdbc.sql("select url, secret, format, version from webhook where id = 1")
                .query(Row.class)
                .optional()
                .map(row -> new Webhook(
                        row.url(),
                        row.secret(),
                        WebhookFormat.valueOf(row.format()),
                        new HashSet<>(jdbc.sql("select kind from webhook_kind")
                                .query(String.class)
                                .list()),
                        row.version()));
    }

    /** How many changes were made, 0 where none is set. */
    int version() {
        return current().map(Webhook::version).orElse(0);
    }

    /** Whether notices of the kind go there. */
    boolean wants(String kind) {
        return jdbc.sql("select count(*) from webhook_kind where kind = ?")
                        .param(kind)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * @throws io.startier.shared.Invalid for fields that cannot be taken
     * @throws Conflict when somebody else has saved since the form was opened
     */
    @Transactional
    public void set(WebhookForm form, CurrentUser by) {
        var before = current();
        var after = form.checked(before.map(Webhook::secret).orElse(null), known);
        if (version() != after.version() || write(after, before.isPresent()) == 0) {
            throw new Conflict("webhook.stale");
        }
        jdbc.sql("delete from webhook_kind").update();
        after.kinds().stream()
                .sorted()
                .forEach(kind -> jdbc.sql("insert into webhook_kind (kind) values (?)")
                        .param(kind)
                        .update());
        boolean newSecret = before.isEmpty()
                || after.isSigned() && !after.secret().equals(before.get().secret());
        audit.record(event("WEBHOOK_SET", after.host(), by)
                .with("webhookFormat", after.format())
                .with(
                        "webhookKinds",
                        String.join(", ", after.kinds().stream().sorted().toList()))
                .with("webhookSecret", newSecret && after.isSigned() ? "*" : "–"));
    }

    private int write(Webhook webhook, boolean present) {
        var sql = present
                ? "update webhook set url = ?, secret = ?, format = ?, version = version + 1 where id = 1 and version = ?"
                : "insert into webhook (id, url, secret, format, version) values (1, ?, ?, ?, ? + 1)";
        return jdbc.sql(sql)
                .params(webhook.url(), webhook.secret(), webhook.format().name(), webhook.version())
                .update();
    }

    /** What had not been sent yet can be read among the undelivered. @throws NotFound where none is set */
    @Transactional
    public void remove(CurrentUser by) {
        var before = current().orElseThrow(() -> new NotFound("webhook"));
        jdbc.sql("delete from webhook where id = 1").update();
        jdbc.sql("delete from webhook_kind").update();
        jdbc.sql("""
                        update notification_delivery set state = 'UNDELIVERED', reason = 'SWITCHED_OFF', ended_at = ?
                        where state = 'WAITING' and channel = 'WEBHOOK'
                        """).param(Timestamp.from(times.now())).update();
        audit.record(event("WEBHOOK_REMOVED", before.host(), by));
    }

    private static AuditEvent event(String action, String host, CurrentUser by) {
        return AuditEvent.by(by.actor(), action).on("webhook", "webhook", host);
    }
}
