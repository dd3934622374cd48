package io.startier.importing;

import io.startier.customer.people.ContactDraft;
import io.startier.customer.people.ContactProfile;
import io.startier.customer.people.Contacts;
import io.startier.shared.Invalid;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People at customers (row C3): how they stand in files and how they are kept. */
@Component
class ContactImport implements RowReader, RecordStore {

    private static final String SEPARATOR = " / ";

    private final Contacts contacts;
    private final CustomerLookup customers;
    private final ContactLines lines;

    ContactImport(Contacts contacts, CustomerLookup customers, ContactLines lines) {
        this.contacts = contacts;
        this.customers = customers;
        this.lines = lines;
    }

    @Override
    public Kind kind() {
        return Kind.CONTACTS;
    }

    @Override
    public RecordType type() {
        return RecordType.CONTACT;
    }

    @Override
    public List<Entry> read(Cells cells, Load load) {
        cells.require("customer_code", "name");
        var given = Fields.none();
        var name = cells.text("name");
        try {
            var person = new ContactDraft(
                            cells.raw("name"),
                            cells.raw("title"),
                            cells.raw("email"),
                            cells.raw("phone"),
                            cells.raw("buying_role"),
                            cells.raw("layer"),
                            cells.raw("department"),
                            cells.raw("stance"),
                            cells.raw("influence"),
                            cells.raw("familiarity"),
                            null,
                            null)
                    .checked();
            given = fields(person).with("reportsTo", cells.text("reports_to"));
        } catch (Invalid invalid) {
            if (cells.isSound()) {
                cells.faults(invalid);
            }
        }
        return List.of(new Entry(RecordType.CONTACT, key(cells.key("customer_code"), name), given));
    }

    @Override
    public void check(List<Candidate> candidates, Load load) {
        customers.require("customer_code", candidates, load);
        lines.check(candidates.stream().filter(Candidate::isSound).toList(), load);
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        var ids = customers.ids(keys.stream().map(ContactImport::code).toList());
        var found = new HashMap<String, Fields>();
        for (var key : keys) {
            existing(key, ids)
                    .ifPresent(person -> found.put(
                            key, fields(person.profile()).with("reportsTo", lines.bossOf(ids.get(code(key)), person))));
        }
        return found;
    }

    /** Everybody first and then the reporting lines, so that the order of the rows does not matter. */
    @Override
    public void write(List<Change> changes, Load load) {
        var ids =
                customers.ids(changes.stream().map(change -> code(change.key())).toList());
        for (var change : changes) {
            var profile = draft(change).checked();
            long customerId = ids.get(code(change.key()));
            var existing = existing(change.key(), ids);
            if (existing.isEmpty()) {
                contacts.add(customerId, profile, load.actor());
            } else if (!isSameLine(change)) {
                change(customerId, existing.get(), profile, load);
            }
        }
        for (var change : changes) {
            long customerId = ids.get(code(change.key()));
            var boss = lines.id(customerId, change.after().get("reportsTo"));
            var person = existing(change.key(), ids).orElseThrow();
            change(customerId, person, draft(change).checked().reportingTo(boss), load);
        }
    }

    private void change(long customerId, Contacts.Person person, ContactProfile profile, Load load) {
        contacts.change(customerId, person.id(), person.version(), profile, load.actor());
    }

    private static boolean isSameLine(Change change) {
        return Objects.equals(
                change.before() == null ? null : change.before().get("reportsTo"),
                change.after().get("reportsTo"));
    }

    @Override
    public void remove(List<String> keys, Load load) {
        var ids = customers.ids(keys.stream().map(ContactImport::code).toList());
        for (var key : keys) {
            existing(key, ids).ifPresent(person -> contacts.remove(ids.get(code(key)), person.id(), load.actor()));
        }
    }

    private Optional<Contacts.Person> existing(String key, Map<String, Long> customerIds) {
        var id = customerIds.get(code(key));
        return id == null ? Optional.empty() : contacts.named(id, name(key));
    }

    private static Fields fields(ContactProfile profile) {
        return Fields.none()
                .with("title", profile.title())
                .with("email", profile.email())
                .with("phone", profile.phone())
                .with("buyingRole", profile.buyingRole())
                .with("layer", profile.layer())
                .with("department", profile.department())
                .with("stance", profile.stance())
                .with("influence", profile.influence())
                .with("familiarity", profile.familiarity());
    }

    private static ContactDraft draft(Change change) {
        var fields = change.after();
        return new ContactDraft(
                name(change.key()),
                fields.get("title"),
                fields.get("email"),
                fields.get("phone"),
                fields.get("buyingRole"),
                fields.get("layer"),
                fields.get("department"),
                fields.get("stance"),
                fields.get("influence"),
                fields.get("familiarity"),
                null,
                null);
    }

    static String key(String code, String name) {
        return code + SEPARATOR + name;
    }

    /** A code holds no slash; a name may. */
    static String code(String key) {
        return key.substring(0, key.indexOf(SEPARATOR));
    }

    static String name(String key) {
        return key.substring(key.indexOf(SEPARATOR) + SEPARATOR.length());
    }
}
