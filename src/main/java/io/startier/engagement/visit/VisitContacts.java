package io.startier.engagement.visit;

import io.startier.customer.people.Contacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever was met on a visit was met that day (row C3). */
@Component
class VisitContacts {

    private final Contacts contacts;
    private final JdbcClient jdbc;

    VisitContacts(Contacts contacts, JdbcClient jdbc) {
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    @EventListener
    void follow(VisitDone done) {
        done.contactIds().stream().sorted().forEach(contact -> contacts.met(contact, done.day()));
    }

    /** A visit on which they were met is no more, or has changed: only what else is known of them counts. */
    void recall(List<Person> people) {
        PeopleChoice.idsOf(people).stream()
                .sorted()
                .forEach(contact -> contacts.metLast(contact, lastVisitTo(contact)));
    }

    private LocalDate lastVisitTo(long contact) {
        return jdbc.sql("select max(v.done_on) as last_on from visit v join visit_person p on p.visit_id = v.id"
                        + " where p.contact_id = ? and p.met = true and v.status = 'DONE'")
                .param(contact)
                .query((row, n) -> Optional.ofNullable(row.getObject("last_on", LocalDate.class)))
                .single()
                .orElse(null);
    }
}
