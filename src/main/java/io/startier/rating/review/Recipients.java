package io.startier.rating.review;

import io.startier.account.People;
import io.startier.account.People.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who is told of a customer: its owner or, where it has none at work, the managers of its team. */
@Component
class Recipients {

    private final People people;

    Recipients(People people) {
        this.people = people;
    }

    /** For one round of notices, in which each team is asked for once. */
    Round round() {
        return new Round(people, new HashMap<>());
    }

    record Round(People people, Map<Long, List<Long>> managers) {

        /** @param ownerId null for nobody; @param teamId null for none; the result may be empty */
        List<Long> of(Long ownerId, Long teamId) {
            return ownerId != null ? List.of(ownerId) : managers.computeIfAbsent(teamId, this::managersOf);
        }

        private List<Long> managersOf(Long teamId) {
            return people.managersOf(teamId).stream().map(Person::id).toList();
        }
    }
}
