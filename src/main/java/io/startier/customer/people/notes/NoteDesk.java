package io.startier.customer.people.notes;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.customer.people.Contacts;
import io.startier.shared.Conflict;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading and writing the personal notes on a person (row C4). The trail says that somebody read or wrote them and never what:
 * {@link Refused} for whoever may not, {@link NotFound} where the customer has no such person.
 */
@Component
@Transactional
class NoteDesk {

    private final NoteRecords records;
    private final NoteReaders readers;
    private final Contacts contacts;
    private final AuditTrail audit;
    private final Times times;

    NoteDesk(NoteRecords records, NoteReaders readers, Contacts contacts, AuditTrail audit, Times times) {
        this.records = records;
        this.readers = readers;
        this.contacts = contacts;
        this.audit = audit;
        this.times = times;
    }

    /** Whoever is not the owner leaves a trace in the same transaction, whether anything was written there or not. */
    public Notes read(CustomerView customer, long contactId, CurrentUser reader) {
        var name = requireReader(customer, contactId, reader);
        if (!NoteReaders.isOwner(customer, reader)) {
            record("PERSONAL_NOTES_READ", customer, name, reader);
        }
        return records.findByContactId(contactId).map(PersonalNotes::seen).orElse(Notes.NONE);
    }

    /**
     * @param seen the version that the writer has seen, null for none
     * @throws Conflict where somebody has written since
     */
    public void write(
            CustomerView customer, long contactId, Map<NoteTopic, String> texts, Integer seen, CurrentUser writer) {
        var name = requireReader(customer, contactId, writer);
        var notes = records.findByContactId(contactId).orElseGet(() -> new PersonalNotes(contactId));
        notes.requireVersion(seen);
        notes.write(texts, writer.actor(), times.now());
        store(notes);
        record("PERSONAL_NOTES_WRITTEN", customer, name, writer);
    }

    /** @throws Conflict where somebody has written since */
    public void delete(CustomerView customer, long contactId, Integer seen, CurrentUser user) {
        var name = requireReader(customer, contactId, user);
        var notes = records.findByContactId(contactId).orElseThrow(() -> new NotFound("personal notes"));
        notes.requireVersion(seen);
        records.delete(notes);
        record("PERSONAL_NOTES_DELETED", customer, name, user);
    }

    /** Of two who write at the same moment one is told, be it the first notes or later ones. */
    private void store(PersonalNotes notes) {
        try {
            records.save(notes);
            records.flush();
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException anotherWasFaster) {
            throw new Conflict("error.409.detail");
        }
    }

    /** The person's name. */
    private String requireReader(CustomerView customer, long contactId, CurrentUser user) {
        var person = contacts.require(customer.id(), contactId);
        if (!readers.may(customer, user)) {
            throw new Refused("notes.refused");
        }
        return person.profile().name();
    }

    private void record(String action, CustomerView customer, String name, CurrentUser user) {
        audit.record(AuditEvent.by(user.actor(), action)
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("contact", name));
    }
}
