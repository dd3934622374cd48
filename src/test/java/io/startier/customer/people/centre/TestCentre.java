package io.startier.customer.people.centre;

import io.startier.customer.people.BuyingRole;
import io.startier.customer.people.ContactProfile;
import io.startier.customer.people.Contacts.Person;
import io.startier.customer.people.Department;
import io.startier.customer.people.Familiarity;
import io.startier.customer.people.Influence;
import io.startier.customer.people.Layer;
import io.startier.customer.people.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** People written as {@code Ann:APPROVER:DECISION:FINANCE:SUPPORTER:HIGH:WELL:120:<Bo}, the ends may be left out. */
final class TestCentre {

    static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    private TestCentre() {}

    static List<Person> people(String text) {
        var all =
                text.isBlank() ? List.<String>of() : Arrays.asList(text.strip().split("\\s+"));
        var names = all.stream().map(one -> one.split("[:<]")[0]).toList();
        var people = new ArrayList<Person>();
        for (int i = 0; i < all.size(); i++) {
            people.add(person(i + 1, all.get(i), names));
        }
        return people;
    }

    private static Person person(int id, String text, List<String> names) {
        var lines = text.split("<");
        var cells = Arrays.copyOf(lines[0].split(":"), 8);
        var boss = lines.length > 1 ? Long.valueOf(names.indexOf(lines[1]) + 1) : null;
        var profile = new ContactProfile(
                cells[0],
                null,
                null,
                null,
                word(BuyingRole.class, cells[1]),
                word(Layer.class, cells[2]),
                word(Department.class, cells[3]),
                word(Stance.class, cells[4]),
                word(Influence.class, cells[5]),
                word(Familiarity.class, cells[6]),
                boss);
        return new Person(id, profile, cells[7] == null ? null : TODAY.minusDays(Integer.parseInt(cells[7])), 0);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String cell) {
        return cell == null || cell.isEmpty() || cell.equals("-") ? null : Enum.valueOf(type, cell);
    }
}
