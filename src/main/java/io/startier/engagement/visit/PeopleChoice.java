package io.startier.engagement.visit;

import io.startier.shared.FormCheck;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The people at a customer among whom one chooses, by contact id. */
record PeopleChoice(Map<Long, String> names) {

    static List<Long> idsOf(List<Person> people) {
        return people.stream().map(Person::contactId).filter(Objects::nonNull).toList();
    }

    List<Person> chosen(String field, List<Long> ids, FormCheck check) {
        if (!names.keySet().containsAll(ids)) {
            check.fault(field, "visit.person.unknown");
        }
        return ids.stream()
                .distinct()
                .filter(names::containsKey)
                .map(id -> new Person(id, names.get(id)))
                .toList();
    }
}
