package io.startier.customer.people;

import io.startier.customer.people.Contacts.Person;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which of a customer's people are asked for; null and blank ask for all.
 *
 * @param q part of the name, the title or the e-mail address
 * @param stale only those who have not been met for too long
 */
record ContactFilter(String q, BuyingRole role, Layer layer, Department department, Stance stance, Boolean stale) {

    List<Person> of(List<Person> people, LocalDate today, FreshnessLimits limits) {
        return people.stream().filter(person -> takes(person, today, limits)).toList();
    }

    boolean isAny() {
        return Stream.of(role, layer, department, stance).anyMatch(Objects::nonNull)
                || isStaleOnly()
                || !text().isEmpty();
    }

    public boolean isStaleOnly() {
        return Boolean.TRUE.equals(stale);
    }

    private boolean takes(Person person, LocalDate today, FreshnessLimits limits) {
        var profile = person.profile();
        return (role == null || role == profile.buyingRole())
                && (layer == null || layer == profile.layer())
                && (department == null || department == profile.department())
                && (stance == null || stance == profile.stance())
                && (!isStaleOnly() || person.freshness(today, limits).isStale())
                && isNamed(profile);
    }

    private boolean isNamed(ContactProfile profile) {
        var told = Stream.of(profile.name(), profile.title(), profile.email())
                .filter(Objects::nonNull)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        return Arrays.stream(text().split("\\s+"))
                .allMatch(word -> told.stream().anyMatch(text -> text.contains(word)));
    }

    private String text() {
        return q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
    }
}
