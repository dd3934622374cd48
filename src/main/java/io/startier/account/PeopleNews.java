package io.startier.account;

import jakarta.persistence.EntityManager;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other modules that people changed, once the database knows. */
@Component
class PeopleNews {

    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    PeopleNews(EntityManager entities, ApplicationEventPublisher events) {
        this.entities = entities;
        this.events = events;
    }

    /** @param roles of those it concerns, before and after; nobody needs to know of people without any */
    void tell(Set<Role> roles) {
        if (!roles.isEmpty()) {
            entities.flush();
            events.publishEvent(new PeopleChanged(roles));
        }
    }
}
