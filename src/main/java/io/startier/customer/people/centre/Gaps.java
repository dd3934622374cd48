package io.startier.customer.people.centre;

import io.startier.customer.people.BuyingRole;
import io.startier.customer.people.ContactProfile;
import io.startier.customer.people.Contacts.Person;
import io.startier.customer.people.Department;
import io.startier.customer.people.Familiarity;
import io.startier.customer.people.Freshness;
import io.startier.customer.people.FreshnessLimits;
import io.startier.customer.people.Influence;
import io.startier.customer.people.Layer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a buying centre lacks: a function of its people and the day. */
public final class Gaps {

    private final List<Person> people;
    private final LocalDate today;
    private final FreshnessLimits limits;
    private final List<Gap> found = new ArrayList<>();

    private Gaps(List<Person> people, LocalDate today, FreshnessLimits limits) {
        this.people = people;
        this.today = today;
        this.limits = limits;
    }

    /** The gravest first. */
    public static List<Gap> of(List<Person> people, LocalDate today, FreshnessLimits limits) {
        if (people.isEmpty()) {
            return List.of(Gap.of("gap.nobody"));
        }
        var gaps = new Gaps(people, today, limits);
        gaps.lookForRoles();
        gaps.lookForAbsence();
        gaps.lookForChairs();
        gaps.lookForFriends();
        return List.copyOf(gaps.found);
    }

    private void lookForRoles() {
        if (people.stream().allMatch(is(profile -> profile.buyingRole() == BuyingRole.USER))) {
            found.add(Gap.of("gap.onlyUsers"));
        }
        Stream.of(BuyingRole.DECISION_MAKER, BuyingRole.APPROVER)
                .filter(role -> nobody(profile -> profile.buyingRole() == role))
                .forEach(role -> found.add(Gap.of("gap.noRole." + role)));
    }

    /** Those who decide and approve must have been met lately. */
    private void lookForAbsence() {
        for (var person : people) {
            var role = person.profile().buyingRole();
            var fresh = person.freshness(today, limits);
            if ((role == BuyingRole.DECISION_MAKER || role == BuyingRole.APPROVER) && fresh.isStale()) {
                found.add(absent(person, role, fresh));
            }
        }
    }

    private static Gap absent(Person person, BuyingRole role, Freshness fresh) {
        var name = person.profile().name();
        return fresh.days() == null
                ? Gap.about(person.id(), "gap.neverMet." + role, name)
                : Gap.about(person.id(), "gap.notMet." + role, name, fresh.days());
    }

    private void lookForChairs() {
        Stream.of(Department.values())
                .filter(department -> nobody(profile -> profile.department() == department))
                .forEach(department -> found.add(Gap.of("gap.nobodyIn." + department)));
        Stream.of(Layer.DECISION, Layer.MANAGEMENT, Layer.OPERATION)
                .filter(layer -> nobody(profile -> profile.layer() == layer))
                .forEach(layer -> found.add(Gap.of("gap.nobodyAt." + layer)));
    }

    private void lookForFriends() {
        people.stream()
                .filter(is(profile -> profile.influence() == Influence.HIGH
                        && profile.stance() != null
                        && profile.stance().isHostile()))
                .forEach(person -> found.add(
                        Gap.about(person.id(), "gap.against", person.profile().name())));
        if (nobody(profile -> profile.stance() != null && profile.stance().isFriendly())) {
            found.add(Gap.of("gap.noSupporter"));
        }
        if (nobody(profile -> profile.familiarity() == Familiarity.WELL)) {
            found.add(Gap.of("gap.nobodyWell"));
        }
    }

    private boolean nobody(Predicate<ContactProfile> asked) {
        return people.stream().noneMatch(is(asked));
    }

    private static Predicate<Person> is(Predicate<ContactProfile> asked) {
        return person -> asked.test(person.profile());
    }
}
