package io.startier.importing;

import io.startier.customer.people.Contacts;
import io.startier.customer.people.Contacts.Person;
import io.startier.customer.people.ReportingLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whom people in files report to: somebody known at the customer already, or in the file above or not far below. */
@Component
class ContactLines {

    private static final String COLUMN = "reports_to";
    private static final String FIELD = "reportsTo";

    private final Contacts contacts;
    private final CustomerLookup customers;

    ContactLines(Contacts contacts, CustomerLookup customers) {
        this.contacts = contacts;
        this.customers = customers;
    }

    /** Complains where a boss is unknown, or the lines would close to a circle. */
    void check(List<Candidate> candidates, Load load) {
        candidates.forEach(candidate -> load.seen().add(candidate.subject().key()));
        var reporting = candidates.stream()
                .filter(candidate -> candidate.subject().given().get(FIELD) != null)
                .toList();
        var kept = kept(reporting);
        var lines = new HashMap<>(kept);
        reporting.forEach(candidate -> load.bosses().put(candidate.subject().key(), boss(candidate)));
        lines.putAll(load.bosses());
        for (var candidate : reporting) {
            var key = candidate.subject().key();
            var boss = boss(candidate);
            if (!kept.containsKey(boss) && !load.seen().contains(boss)) {
                candidate.cells().fault(COLUMN, "boss");
            } else if (new ReportingLines<>(lines).wouldCircle(key, boss)) {
                candidate.cells().fault(COLUMN, "circle");
            }
            if (!candidate.isSound()) {
                load.bosses().remove(key);
            }
        }
    }

    private static String boss(Candidate candidate) {
        var subject = candidate.subject();
        return ContactImport.key(
                ContactImport.code(subject.key()), subject.given().get(FIELD));
    }

    /** Everybody known at the customers of the rows, with the key of whom they report to, or null. */
    private Map<String, String> kept(List<Candidate> reporting) {
        var codes = reporting.stream()
                .map(candidate -> ContactImport.code(candidate.subject().key()))
                .distinct()
                .toList();
        var kept = new HashMap<String, String>();
        customers
                .ids(codes)
                .forEach((code, id) -> contacts.of(id).forEach(person -> {
                    var boss = bossOf(id, person);
                    kept.put(
                            ContactImport.key(code, person.profile().name()),
                            boss == null ? null : ContactImport.key(code, boss));
                }));
        return kept;
    }

    /** The name, or null. */
    String bossOf(long customerId, Person person) {
        var boss = person.profile().reportsTo();
        return boss == null
                ? null
                : contacts.require(customerId, boss).profile().name();
    }

    /** The id of the person of that name; null for null, and where the person is gone meanwhile. */
    Long id(long customerId, String name) {
        return name == null
                ? null
                : contacts.named(customerId, name).map(Person::id).orElse(null);
    }
}
