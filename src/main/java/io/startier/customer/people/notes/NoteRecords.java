package io.startier.customer.people.notes;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface NoteRecords extends Repository<PersonalNotes, Long> {

    PersonalNotes save(PersonalNotes notes);

    void delete(PersonalNotes notes);

    /** Writes down what was changed so far, so that whoever is second with the first notes is told so. */
    void flush();

    Optional<PersonalNotes> findByContactId(long contactId);
}
