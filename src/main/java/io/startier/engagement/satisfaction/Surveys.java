package io.startier.engagement.satisfaction;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.customer.people.Contacts;
import io.startier.notification.Notice;
import io.startier.notification.Notifications;
import io.startier.shared.Actor;
import io.startier.shared.CleanText;
import io.startier.shared.Gone;
import io.startier.shared.Invalid;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks people at customers and takes their answers, each through a secret that works once (row P9). */
@Component
@Transactional
class Surveys {

    static final Set<String> LANGUAGES = new TreeSet<>(Set.of("en", "zh-CN", "zh-TW"));
    private static final Duration OPEN_FOR = Duration.ofDays(30);
    private static final int COMMENT = 4000;

    /** @param name the only thing that whoever has the link is told */
    record Asked(long id, long customerId, String name) {}

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Customers customers;
    private final People people;
    private final WarningRules rules;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Times times;

    Surveys(
            JdbcClient jdbc,
            Contacts contacts,
            Customers customers,
            People people,
            WarningRules rules,
            Notifications notifications,
            AuditTrail audit,
            Times times) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.customers = customers;
        this.people = people;
        this.rules = rules;
        this.notifications = notifications;
        this.audit = audit;
        this.times = times;
    }

    /**
     * The caller has made sure that the user may change the customer.
     *
     * @return the secret of the link, which is kept nowhere
     * @throws Invalid for somebody else's contact, or a language that we do not speak
     */
    public String ask(CustomerView customer, long contactId, String language, CurrentUser by) {
        var name = contacts.of(customer.id()).stream()
                .filter(one -> one.id() == contactId)
                .map(one -> one.profile().name())
                .findFirst()
                .orElseThrow(() -> new Invalid("contact", "visit.person.unknown"));
        if (!LANGUAGES.contains(language)) {
            throw new Invalid("language", "satisfaction.language.unknown");
        }
        var secret = Secret.random();
        var now = times.now();
        jdbc.sql(
                        "insert into survey (customer_id, contact_id, contact_name, language, token_hash, sent_by, sent_at, expires_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        customer.id(),
                        contactId,
                        name,
                        language,
                        Secret.hash(secret),
                        by.id(),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(OPEN_FOR)))
                .update();
        audit.record(AuditEvent.by(by.actor(), "SURVEY_SENT")
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("contact", name));
        return secret;
    }

    /** @throws Gone where nothing is asked, or no more: which of these is not told */
    @Transactional(readOnly = true)
    public Asked open(String secret) {
        return jdbc.sql("select id, customer_id, contact_name as name from survey"
                        + " where token_hash = ? and answered_at is null and expires_at > ?")
                .params(Secret.hash(secret), Timestamp.from(times.now()))
                .query(Asked.class)
                .optional()
                .orElseThrow(() -> new Gone("satisfaction.gone"));
    }

    /** @throws Gone for the second answer; @throws Invalid for a comment that cannot be kept */
    public void answer(String secret, Score score, String comment) {
        var text = CleanText.paragraph(comment, COMMENT);
        if (text.fault() != null) {
            throw new Invalid("comment", text.fault().messageKey(), COMMENT);
        }
        var asked = open(secret);
        var before = last(asked.customerId());
        boolean warns = rules.inForce().warnsOf(before.orElse(null), score);
        int taken = jdbc.sql("update survey set answered_at = ?, csat = ?, nps = ?, comment = ?, warning = ?"
                        + " where id = ? and answered_at is null")
                .params(Timestamp.from(times.now()), score.csat(), score.nps(), text.value(), warns, asked.id())
                .update();
        if (taken == 0) {
            throw new Gone("satisfaction.gone");
        }
        var customer = customers.withId(asked.customerId());
        audit.record(AuditEvent.by(Actor.APPLICATION, "SURVEY_ANSWERED")
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("contact", asked.name())
                .with("scores", score.csat() + " / " + score.nps()));
        if (warns) {
            warn(asked, customer, score);
        }
    }

    private Optional<Score> last(long customerId) {
        return jdbc.sql("select csat, nps from survey where customer_id = ? and answered_at is not null"
                        + " order by answered_at desc, id desc limit 1")
                .param(customerId)
                .query(Score.class)
                .optional();
    }

    private void warn(Asked asked, CustomerView customer, Score score) {
        var told = new TreeSet<Long>();
        if (customer.ownerId() != null) {
            told.add(customer.ownerId());
        }
        people.managersOf(customer.teamId()).forEach(manager -> told.add(manager.id()));
        notifications.tell(new Notice(
                SurveyNews.FALLS,
                told,
                String.valueOf(asked.id()),
                "/customers/" + customer.code() + "/satisfaction",
                List.of(customer.name(), score.csat(), score.nps())));
    }
}
