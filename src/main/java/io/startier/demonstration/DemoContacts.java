package io.startier.demonstration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The people we know at a customer: one to three, each with the part played in buying. */
final class DemoContacts {

    record Contact(String name, String title, String email, String buyingRole, String layer, String department) {}

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
        var dice = customer.dice("contacts");
        boolean matters = customer.profile().length() > 2 || customer.profile().startsWith("5");
        int count = matters ? 3 : dice.whole(1, customer.isProspect() ? 2 : 3);
        return IntStream.range(0, count)
                .mapToObj(number -> contact(customer, dice.oneOf(POSTS.get(number)), dice))
                .collect(Collectors.toMap(Contact::name, contact -> contact, (first, again) -> first))
                .values()
                .stream()
                .toList();
    }

    private static Contact contact(DemoCustomer customer, Post post, Dice dice) {
        var names = NAMES.get(customer.market().people());
        var given = dice.oneOf(names.given());
        var family = dice.oneOf(names.family());
        var name = names.familyFirst() ? family.written() + given.written() : given.written() + " " + family.written();
        return new Contact(
                name, post.title(), address(given, family), post.buyingRole(), post.layer(), post.department());
    }

    private static String address(Name given, Name family) {
        var local = given.romanised() + "." + family.romanised();
        return local.replace(" ", "").toLowerCase() + "@example.com";
    }

    private static List<Name> names(String cell) {
        return DemoFile.split(cell, ",").stream().map(Name::of).toList();
    }
}
