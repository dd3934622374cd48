package io.startier.engagement.visit;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.customer.CustomerView;
import io.startier.customer.people.Contacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom one can meet at a customer, and who can go there. */
@Component
class VisitPeople {

    private final Contacts contacts;
    private final People people;
    private final JdbcClient jdbc;

    VisitPeople(Contacts contacts, People people, JdbcClient jdbc) {
        this.contacts = contacts;
        this.people = people;
        this.jdbc = jdbc;
    }

    PeopleChoice at(long customerId) {
        var names = new LinkedHashMap<Long, String>();
        contacts.of(customerId)
                .forEach(contact -> names.put(contact.id(), contact.profile().name()));
        return new PeopleChoice(names);
    }

    /** Names with titles, for choosing. */
    Map<Long, String> titles(long customerId) {
        var titles = new LinkedHashMap<Long, String>();
        contacts.of(customerId).forEach(contact -> {
            var title = contact.profile().title();
            titles.put(contact.id(), title == null ? "" : title);
        });
        return titles;
    }

    /** Those whom we met last; the only contact where there is but one. */
    List<Long> lastMet(long customerId) {
        var met = jdbc.sql("""
                        select p.contact_id from visit_person p
                        where p.met = true and p.contact_id is not null and p.visit_id = (
                            select v.id from visit v
                            where v.customer_id = ? and v.status = 'DONE'
                              and exists (select 1 from visit_person m where m.visit_id = v.id and m.met = true)
                            order by v.done_on desc, v.id desc limit 1)
                        """).param(customerId).query(Long.class).list();
        var all = contacts.of(customerId);
        return met.isEmpty() && all.size() == 1 ? List.of(all.get(0).id()) : met;
    }

    /** Oneself and the customer's owner, by id. */
    Map<String, String> visitors(CustomerView customer, CurrentUser user, Long present) {
        var visitors = new LinkedHashMap<String, String>();
        visitors.put(String.valueOf(user.id()), user.name());
        if (customer.ownerId() != null) {
            people.withId(customer.ownerId())
                    .filter(People.Person::active)
                    .ifPresent(owner -> visitors.put(String.valueOf(owner.id()), owner.name()));
        }
        if (present != null) {
            people.withId(present).ifPresent(one -> visitors.put(String.valueOf(one.id()), one.name()));
        }
        return visitors;
    }
}
