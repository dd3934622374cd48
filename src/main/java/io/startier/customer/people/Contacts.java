package io.startier.customer.people;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.Customers;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people at a customer. The caller has made sure that the actor may change the customer. */
@Component
@Transactional
public class Contacts {

    /** A person as pages and files show them; {@code lastMet} is null where nobody ever met them. */
    public record Person(long id, ContactProfile profile, LocalDate lastMet, int version) {

        public Freshness freshness(LocalDate today, FreshnessLimits limits) {
            return limits.judge(lastMet, today);
        }
    }

    private final ContactRecords records;
    private final Customers customers;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Contacts(ContactRecords records, Customers customers, JdbcClient jdbc, AuditTrail audit) {
        this.records = records;
        this.customers = customers;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Person> of(long customerId) {
        return records.findByCustomerIdOrderByNameAscIdAsc(customerId).stream()
                .map(Contacts::seen)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Person> named(long customerId, String name) {
        return records.findByCustomerIdAndName(customerId, name).map(Contacts::seen);
    }

    /** @throws NotFound where this customer has no such person */
    @Transactional(readOnly = true)
    public Person require(long customerId, long contactId) {
        return seen(existing(customerId, contactId));
    }

    /**
     * @return the person's id
     * @throws Invalid naming {@code name} where the customer has a person of that name, {@code reportsTo} where it has no
     *     such person
     */
    public long add(long customerId, ContactProfile profile, Actor actor) {
        refuseNamesake(customerId, profile.name());
        requireBoss(customerId, null, profile.reportsTo());
        var contact = records.save(new Contact(customerId, profile));
        take("CONTACT_ADDED", customerId, profile.name(), actor);
        return contact.id();
    }

    /**
     * The same again is no change and leaves no trace.
     *
     * @param seenVersion the version that the actor has seen
     * @throws Conflict where it has changed since
     * @throws Invalid naming {@code name} where the customer has another person of that name, {@code reportsTo} where it has
     *     no such person or the person would come to report to themselves
     */
    public void change(long customerId, long contactId, int seenVersion, ContactProfile profile, Actor actor) {
        requireBoss(customerId, contactId, profile.reportsTo());
        var contact = existing(customerId, contactId);
        if (contact.version() != seenVersion) {
            throw new Conflict("error.409.detail");
        }
        if (contact.profile().equals(profile)) {
            return;
        }
        if (!contact.name().equals(profile.name())) {
            refuseNamesake(customerId, profile.name());
        }
        take("CONTACT_CHANGED", customerId, renamed(contact.name(), profile.name()), actor);
        contact.describe(profile);
    }

    public void remove(long customerId, long contactId, Actor actor) {
        var contact = existing(customerId, contactId);
        records.delete(contact);
        take("CONTACT_REMOVED", customerId, contact.name(), actor);
    }

    /**
     * Somebody met the person on that day; an earlier day than the one kept changes nothing. It is no change of the person:
     * forms stay valid, and the caller takes down what happened.
     */
    public void met(long contactId, LocalDate day) {
        jdbc.sql("""
                        update contact set last_met_on = :day
                        where id = :contact and (last_met_on is null or last_met_on < :day)
                        """).param("day", day).param("contact", contactId).update();
    }

    /**
     * Of the meetings that {@link #met} told, one is taken back: the last one is the later of the last that is left and the
     * last that was told by hand.
     *
     * @param left its day, or null
     */
    public void metLast(long contactId, LocalDate left) {
        jdbc.sql("""
                        update contact set last_met_on = case when told_met_on is null or told_met_on < cast(:day as date)
                                                              then cast(:day as date) else told_met_on end
                        where id = :contact
                        """).param("day", left).param("contact", contactId).update();
    }

    /**
     * As {@link #met}, told by somebody by hand.
     *
     * @throws NotFound where this customer has no such person
     */
    public void meet(long customerId, long contactId, LocalDate day, Actor actor) {
        var contact = existing(customerId, contactId);
        met(contactId, day);
        jdbc.sql("update contact set told_met_on = ? where id = ? and (told_met_on is null or told_met_on < ?)")
                .params(day, contactId, day)
                .update();
        var customer = customers.withId(customerId);
        audit.record(AuditEvent.by(actor, "CONTACT_MET")
                .onCustomer(customerId, customer.code(), customer.name())
                .with("contact", contact.name())
                .with("date", day));
    }

    private void requireBoss(long customerId, Long contactId, Long boss) {
        if (boss == null) {
            return;
        }
        var bosses = new HashMap<Long, Long>();
        records.lockOf(customerId).forEach(contact -> bosses.put(contact.id(), contact.reportsTo()));
        if (!bosses.containsKey(boss)) {
            throw new Invalid("reportsTo", "contact.reportsTo.unknown");
        }
        if (contactId != null && new ReportingLines<>(bosses).wouldCircle(contactId, boss)) {
            throw new Invalid("reportsTo", "contact.reportsTo.circle");
        }
    }

    private static String renamed(String before, String after) {
        return before.equals(after) ? after : before + " → " + after;
    }

    private void refuseNamesake(long customerId, String name) {
        if (records.findByCustomerIdAndName(customerId, name).isPresent()) {
            throw new Invalid("name", "contact.name.taken", name);
        }
    }

    private void take(String action, long customerId, String name, Actor actor) {
        var customer = customers.withId(customerId);
        audit.record(AuditEvent.by(actor, action)
                .onCustomer(customerId, customer.code(), customer.name())
                .with("contact", name));
    }

    private Contact existing(long customerId, long contactId) {
        return records.findByIdAndCustomerId(contactId, customerId).orElseThrow(() -> new NotFound("contact"));
    }

    private static Person seen(Contact contact) {
        return new Person(contact.id(), contact.profile(), contact.lastMetOn(), contact.version());
    }
}
