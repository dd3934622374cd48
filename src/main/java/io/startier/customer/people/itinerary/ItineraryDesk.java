package io.startier.customer.people.itinerary;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.customer.people.Contacts;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stays of a person, entered and corrected by people who may change the customer; every change is in the trail (rows C5, X4).
 * {@link Invalid} for a field that cannot be taken, {@link NotFound} where there is no such person or stay, {@link Conflict}
 * where somebody else was faster.
 */
@Component
@Transactional
class ItineraryDesk {

    private final JdbcClient jdbc;
    private final Itineraries itineraries;
    private final Contacts contacts;
    private final AuditTrail audit;

    ItineraryDesk(JdbcClient jdbc, Itineraries itineraries, Contacts contacts, AuditTrail audit) {
        this.jdbc = jdbc;
        this.itineraries = itineraries;
        this.contacts = contacts;
        this.audit = audit;
    }

    public void add(CustomerView customer, long contactId, StayForm form, Actor by) {
        var person = name(customer, contactId);
        var stay = form.checked(0);
        jdbc.sql("insert into contact_stay (contact_id, from_day, until_day, place, note) values (?, ?, ?, ?, ?)")
                .params(contactId, stay.from(), stay.until(), stay.place(), stay.note())
                .update();
        record("STAY_ADDED", customer, person, stay, by);
    }

    public void change(CustomerView customer, long contactId, long stayId, StayForm form, Actor by) {
        var person = name(customer, contactId);
        itineraries.require(contactId, stayId);
        var stay = form.checked(stayId);
        requireOne(jdbc.sql("""
                        update contact_stay set from_day = ?, until_day = ?, place = ?, note = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .params(stay.from(), stay.until(), stay.place(), stay.note(), stayId, stay.version())
                .update());
        record("STAY_CHANGED", customer, person, stay, by);
    }

    public void delete(CustomerView customer, long contactId, long stayId, Integer version, Actor by) {
        var person = name(customer, contactId);
        var stay = itineraries.require(contactId, stayId);
        requireOne(jdbc.sql("delete from contact_stay where id = ? and version = ?")
                .params(stayId, version)
                .update());
        record("STAY_DELETED", customer, person, stay, by);
    }

    private String name(CustomerView customer, long contactId) {
        return contacts.require(customer.id(), contactId).profile().name();
    }

    private static void requireOne(int rows) {
        if (rows == 0) {
            throw new Conflict("error.409.detail");
        }
    }

    private void record(String action, CustomerView customer, String person, Stay stay, Actor by) {
        audit.record(AuditEvent.by(by, action)
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("contact", person)
                .with("date", stay.from().equals(stay.until()) ? stay.from() : stay.from() + " – " + stay.until())
                .with("place", stay.place()));
    }
}
