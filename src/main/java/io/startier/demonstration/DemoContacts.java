package io.startier.demonstration;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The people we know at a customer: one to three, each with the part played in buying; thirty at the one that leads. */
final class DemoContacts {

    record Contact(
            String name,
            String title,
            String email,
            String buyingRole,
            String layer,
            String department,
            DemoStanding standing) {

        Contact standing(DemoStanding other) {
            return new Contact(name, title, email, buyingRole, layer, department, other);
        }
    }

    private record Post(String title, String buyingRole, String layer, String department) {}

    private record Names(boolean familyFirst, List<Name> given, List<Name> family) {}

    private record Name(String written, String romanised) {

        static Name of(String text) {
            var parts = DemoFile.split(text, ":");
            return new Name(parts.get(0), parts.get(parts.size() - 1));
        }
    }

    private static final List<List<Post>> POSTS = List.of(
            List.of(
                    new Post("Purchasing manager", "PURCHASER", "MANAGEMENT", "FINANCE"),
                    new Post("Strategic buyer", "PURCHASER", "OPERATION", "FINANCE"),
                    new Post("Office of the general manager", "GATEKEEPER", "OPERATION", "USING")),
            List.of(
                    new Post("Head of engineering", "INFLUENCER", "MANAGEMENT", "TECHNICAL"),
                    new Post("Design engineer", "INFLUENCER", "OPERATION", "TECHNICAL"),
                    new Post("Production manager", "USER", "MANAGEMENT", "USING")),
            List.of(
                    new Post("General manager", "DECISION_MAKER", "DECISION", "USING"),
                    new Post("Technical director", "DECISION_MAKER", "DECISION", "TECHNICAL"),
                    new Post("Finance director", "APPROVER", "DECISION", "FINANCE")));

    private static final Map<String, Names> NAMES = DemoFile.rows("names.txt").stream()
            .collect(Collectors.toMap(
                    row -> row.get(0),
                    row -> new Names(row.get(1).equals("eastern"), names(row.get(2)), names(row.get(3)))));

    private DemoContacts() {}

    static List<Contact> of(DemoCustomer customer) {
        return customer.profile().equals("LEADER") ? organisation(customer) : few(customer);
    }

    private static List<Contact> few(DemoCustomer customer) {
        var dice = customer.dice("contacts");
        boolean matters = customer.profile().length() > 2 || customer.profile().startsWith("5");
        int count = matters ? 3 : dice.whole(1, customer.isProspect() ? 2 : 3);
        var contacts = IntStream.range(0, count)
                .mapToObj(number -> contact(customer, dice.oneOf(POSTS.get(number)), dice))
                .collect(Collectors.toMap(Contact::name, contact -> contact, (first, again) -> first))
                .values();
        var standings = customer.dice("standings");
        var top = contacts.stream()
                .filter(contact -> contact.layer().equals("DECISION"))
                .map(Contact::name)
                .findFirst()
                .orElse(null);
        return contacts.stream()
                .map(contact -> contact.standing(
                        DemoStanding.rolled(contact.layer(), contact.name().equals(top) ? null : top, standings)))
                .toList();
    }

    /** Their names are rolled until each has one of their own. */
    private static List<Contact> organisation(DemoCustomer customer) {
        var dice = customer.dice("organisation");
        var byKey = new LinkedHashMap<String, Contact>();
        var taken = new HashSet<String>();
        for (var row : DemoFile.rows("organisation.txt")) {
            var post = new Post(row.get(1), row.get(2), row.get(3), row.get(4));
            var contact = contact(customer, post, dice);
            while (!taken.add(contact.name())) {
                contact = contact(customer, post, dice);
            }
            var boss = byKey.get(row.get(5));
            byKey.put(row.get(0), contact.standing(DemoStanding.of(row, boss == null ? null : boss.name())));
        }
        return List.copyOf(byKey.values());
    }

    private static Contact contact(DemoCustomer customer, Post post, Dice dice) {
        var names = NAMES.get(customer.market().people());
        var given = dice.oneOf(names.given());
        var family = dice.oneOf(names.family());
        var name = names.familyFirst() ? family.written() + given.written() : given.written() + " " + family.written();
        return new Contact(
                name, post.title(), address(given, family), post.buyingRole(), post.layer(), post.department(), null);
    }

    private static String address(Name given, Name family) {
        var local = given.romanised() + "." + family.romanised();
        return local.replace(" ", "").toLowerCase() + "@example.com";
    }

    private static List<Name> names(String cell) {
        return DemoFile.split(cell, ",").stream().map(Name::of).toList();
    }
}
