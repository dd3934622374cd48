package io.startier.engagement.complaint;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.account.People.Person;
import io.startier.account.Role;
import io.startier.customer.CustomerView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who can be responsible for a complaint: people who see the customer. */
@Component
class ComplaintPeople {

    private final People people;

    ComplaintPeople(People people) {
        this.people = people;
    }

    /** Names by id: the owner, the managers of the team, the general managers, and oneself. */
    Map<String, String> of(CustomerView customer, CurrentUser user) {
        var owner = customer.ownerId() == null
                ? Stream.<Person>empty()
                : people.withId(customer.ownerId()).stream().filter(Person::active);
        var managers = customer.teamId() == null ? List.<Person>of() : people.managersOf(customer.teamId());
        var names = new LinkedHashMap<String, String>();
        Stream.of(owner, managers.stream(), people.activeWith(Role.GENERAL_MANAGER, null).stream())
                .flatMap(some -> some)
                .forEach(person -> names.put(String.valueOf(person.id()), person.name()));
        names.putIfAbsent(String.valueOf(user.id()), user.name());
        return names;
    }

    List<Long> ids(CustomerView customer, CurrentUser user) {
        return of(customer, user).keySet().stream().map(Long::valueOf).toList();
    }
}
