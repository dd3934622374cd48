package io.startier.engagement.satisfaction;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.customer.people.Contacts;
import io.startier.customer.people.Contacts.Person;
import io.startier.notification.Letters;
import io.startier.notification.Notice;
import io.startier.notification.Notifications;
import io.startier.shared.Actor;
import io.startier.shared.CleanText;
import io.startier.shared.FormToken;
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

/** Asks people at customers and takes their answers, each through a link that works once (row P9). */
@Component
@Transactional
class Surveys {

    static final Set<String> LANGUAGES = new TreeSet<>(Set.of("en", "zh-CN", "zh-TW"));
    private static final Duration OPEN_FOR = Duration.ofDays(30);
    private static final int COMMENT = 4000;

    /** @param name the only thing that whoever has the link is told */
    record Asked(long id, long customerId, String name) {}

    private record Entered(long id, boolean isNew) {}

    private final JdbcClient jdbc;
    private final SurveyLinks links;
    private final Letters letters;
    private final Contacts contacts;
    private final Customers customers;
    private final People people;
    private final WarningRules rules;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Times times;

    Surveys(
            JdbcClient jdbc,
            SurveyLinks links,
            Letters letters,
            Contacts contacts,
            Customers customers,
            People people,
            WarningRules rules,
            Notifications notifications,
            AuditTrail audit,
            Times times) {
        this.jdbc = jdbc;
        this.links = links;
        this.letters = letters;
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
     * @return the path of the link, whose secret is kept nowhere
     * @throws Invalid for somebody else's contact, or a language that we do not speak
     */
    public String ask(CustomerView customer, Ask ask, CurrentUser by) {
        var contact = contact(customer, ask);
        var entered = enter(customer, contact, ask, by);
        if (entered.isNew()) {
            audit.record(sent(customer, contact, by));
        }
        return links.to(entered.id(), ask.language());
    }

    /**
     * As {@link #ask}, but the link is mailed.
     *
     * @return the address
     * @throws Invalid also where mail is off, or the contact has no address that can be written to
     */
    public String mail(CustomerView customer, Ask ask, CurrentUser by) {
        var contact = contact(customer, ask);
        var address = addressOf(contact);
        long id = enter(customer, contact, ask, by).id();
        if (letters.post(SurveyMail.KIND, String.valueOf(id), address)) {
            jdbc.sql("update survey set mailed_to = ? where id = ?")
                    .params(address, id)
                    .update();
            audit.record(sent(customer, contact, by).with("email", address));
        }
        return address;
    }

    private Person contact(CustomerView customer, Ask ask) {
        var contact = contacts.of(customer.id()).stream()
                .filter(one -> ask.contact() != null && one.id() == ask.contact())
                .findFirst()
                .orElseThrow(() -> new Invalid("contact", "visit.person.unknown"));
        if (ask.language() == null || !LANGUAGES.contains(ask.language())) {
            throw new Invalid("language", "satisfaction.language.unknown");
        }
        return contact;
    }

    private String addressOf(Person contact) {
        var address = contact.profile().email();
        if (!letters.canBeSent()) {
            throw new Invalid("contact", "satisfaction.mail.off");
        }
        if (address == null) {
            throw new Invalid(
                    "contact", "satisfaction.mail.none", contact.profile().name());
        }
        if (!letters.isAddress(address)) {
            throw new Invalid("contact", "satisfaction.mail.wrong", address);
        }
        return address;
    }

    /** The same form again is the same survey, also when both come at once. */
    private Entered enter(CustomerView customer, Person contact, Ask ask, CurrentUser by) {
        var now = times.now();
        var token = FormToken.of(ask.token());
        int added = jdbc.sql("""
                        insert into survey (customer_id, contact_id, contact_name, language, form_token, sent_by, sent_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        customer.id(),
                        contact.id(),
                        contact.profile().name(),
                        ask.language(),
                        token,
                        by.id(),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(OPEN_FOR)))
                .update();
        long id = jdbc.sql("select id from survey where form_token = ? and contact_id = ? and language = ?")
                .params(token, contact.id(), ask.language())
                .query(Long.class)
                .single();
        return new Entered(id, added == 1);
    }

    private static AuditEvent sent(CustomerView customer, Person contact, CurrentUser by) {
        return AuditEvent.by(by.actor(), "SURVEY_SENT")
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("contact", contact.profile().name());
    }

    /** @throws Gone where nothing is asked, or no more: which of these is not told */
    @Transactional(readOnly = true)
    public Asked open(String secret) {
        return jdbc.sql("select s.id, s.customer_id, s.contact_name as name from survey s"
                        + " join survey_link l on l.survey_id = s.id"
                        + " where l.token_hash = ? and s.answered_at is null and s.expires_at > ?")
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
