package io.startier.engagement.playbook;

import io.startier.account.People;
import io.startier.account.People.Person;
import io.startier.account.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who is behind a {@link Responsible} at this moment. */
@Component
public class Responsibles {

    private final People people;

    Responsibles(People people) {
        this.people = people;
    }

    /** Active people; empty where it is nobody's. @param ownerId of the customer, or null; @param teamId likewise */
    public List<Person> of(Responsible side, Long ownerId, Long teamId) {
        return side == Responsible.MANAGER ? people.managersOf(teamId) : owner(ownerId);
    }

    /** Whom to tell: where it is nobody's, the managers of the team, and where there are none, the general managers. */
    public List<Person> toTell(Responsible side, Long ownerId, Long teamId) {
        var own = of(side, ownerId, teamId);
        var responsible = own.isEmpty() ? people.managersOf(teamId) : own;
        return responsible.isEmpty() ? people.activeWith(Role.GENERAL_MANAGER, null) : responsible;
    }

    /** Names by team; teams without a manager are left out. */
    public Map<Long, String> managerNames(Collection<Long> teamIds) {
        var names = new HashMap<Long, String>();
        teamIds.stream().filter(Objects::nonNull).distinct().forEach(team -> {
            var managers = people.managersOf(team).stream().map(Person::name).toList();
            if (!managers.isEmpty()) {
                names.put(team, String.join(", ", managers));
            }
        });
        return names;
    }

    private List<Person> owner(Long ownerId) {
        return ownerId == null
                ? List.of()
                : people.withId(ownerId).filter(Person::active).stream().toList();
    }
}
