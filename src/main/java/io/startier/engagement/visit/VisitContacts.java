package io.startier.engagement.visit;

import io.startier.customer.people.Contacts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever was met on a visit was met that day (row C3). */
@Component
class VisitContacts {

    private final Contacts contacts;

    VisitContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    @EventListener
    void follow(VisitDone done) {
        done.contactIds().stream().sorted().forEach(contact -> contacts.met(contact, done.day()));
    }
}
