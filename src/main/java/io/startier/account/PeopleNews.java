package io.startier.account;

import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other modules that people changed, once the database knows. */
@Component
class PeopleNews {

    private final Users users;
    private final ApplicationEventPublisher events;

    PeopleNews(Users users, ApplicationEventPublisher events) {
        this.users = users;
        this.events = events;
    }

    /** @param roles of those it concerns, before and after; nobody needs to know of people without any */
    void tell(Set<Role> roles) {
        if (!roles.isEmpty()) {
            users.flush();
            events.publishEvent(new PeopleChanged(roles));
        }
    }
}
