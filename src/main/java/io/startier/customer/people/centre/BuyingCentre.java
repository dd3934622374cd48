package io.startier.customer.people.centre;

import io.startier.customer.people.Contacts.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The people of a customer along their reporting lines.
 *
 * @param lines those at the top who have reports
 * @param loose those of whom no line is known
 */
record BuyingCentre(List<Branch> lines, List<Person> loose) {

    private static final Comparator<Person> MOST_IMPORTANT_FIRST = Comparator.comparing(
                    (Person person) -> person.profile().layer(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(person -> person.profile().influence(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(person -> person.profile().name());

    static BuyingCentre of(List<Person> people) {
        var ids = people.stream().map(Person::id).collect(Collectors.toSet());
        var sorted = people.stream().sorted(MOST_IMPORTANT_FIRST).toList();
        var reports = sorted.stream()
                .filter(person -> ids.contains(person.profile().reportsTo()))
                .collect(Collectors.groupingBy(person -> person.profile().reportsTo()));
        var placed = new HashSet<Long>();
        var lines = new ArrayList<Branch>();
        for (var person : sorted) {
            if (!ids.contains(person.profile().reportsTo()) && reports.containsKey(person.id())) {
                lines.add(branch(person, reports, placed));
            }
        }
        var loose =
                sorted.stream().filter(person -> !placed.contains(person.id())).toList();
        return new BuyingCentre(lines, loose);
    }

    private static Branch branch(Person person, Map<Long, List<Person>> reports, Set<Long> placed) {
        placed.add(person.id());
        var below = reports.getOrDefault(person.id(), List.of()).stream()
                .map(report -> branch(report, reports, placed))
                .toList();
        return new Branch(person, below);
    }
}
