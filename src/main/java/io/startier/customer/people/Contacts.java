package io.startier.customer.people;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.Customers;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people at a customer. The caller has made sure that the actor may change the customer. */
@Component
@Transactional
public class Contacts {

    /** A person as pages and files show them. */
    public record Person(long id, ContactProfile profile, int version) {}

    private final ContactRecords records;
    private final Customers customers;
    private final AuditTrail audit;

    Contacts(ContactRecords records, Customers customers, AuditTrail audit) {
        this.records = records;
        this.customers = customers;
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
     * @throws Invalid naming {@code name} where the customer has a person of that name
     */
    public long add(long customerId, ContactProfile profile, Actor actor) {
        refuseNamesake(customerId, profile.name());
        var contact = records.save(new Contact(customerId, profile));
        take("CONTACT_ADDED", customerId, profile.name(), actor);
        return contact.id();
    }

    /**
     * The same again is no change and leaves no trace.
     *
     * @param seenVersion the version that the actor has seen
     * @throws Conflict where it has changed since
     * @throws Invalid naming {@code name} where the customer has another person of that name
     */
    public void change(long customerId, long contactId, int seenVersion, ContactProfile profile, Actor actor) {
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
        return new Person(contact.id(), contact.profile(), contact.version());
    }
}
