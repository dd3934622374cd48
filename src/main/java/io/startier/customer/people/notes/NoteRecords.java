package io.startier.customer.people.notes;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface NoteRecords extends Repository<PersonalNotes, Long> {

    PersonalNotes save(PersonalNotes notes);

    void delete(PersonalNotes notes);

    Optional<PersonalNotes> findByContactId(long contactId);
}
