package io.startier.importing;

import io.startier.customer.people.ContactDraft;
import io.startier.customer.people.Contacts;
import io.startier.shared.Invalid;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People at customers (row C3): how they stand in files and how they are kept. */
@Component
class ContactImport implements RowReader, RecordStore {

    private static final String SEPARATOR = " / ";

    private final Contacts contacts;
    private final CustomerLookup customers;

    ContactImport(Contacts contacts, CustomerLookup customers) {
        this.contacts = contacts;
        this.customers = customers;
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
                            null)
                    .checked();
            given.with("title", person.title())
                    .with("email", person.email())
                    .with("phone", person.phone())
                    .with("buyingRole", person.buyingRole())
                    .with("layer", person.layer())
                    .with("department", person.department());
        } catch (Invalid invalid) {
            if (cells.isSound()) {
                cells.faults(invalid);
            }
        }
        return List.of(new Entry(RecordType.CONTACT, cells.key("customer_code") + SEPARATOR + name, given));
    }

    @Override
    public void check(List<Candidate> candidates, Load load) {
        customers.require("customer_code", candidates, load);
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        var ids = customers.ids(keys.stream().map(ContactImport::code).toList());
        var found = new HashMap<String, Fields>();
        for (var key : keys) {
            existing(key, ids).ifPresent(person -> found.put(key, fields(person)));
        }
        return found;
    }

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
            } else {
                contacts.change(customerId, existing.get().id(), existing.get().version(), profile, load.actor());
            }
        }
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

    private static Fields fields(Contacts.Person person) {
        var profile = person.profile();
        return Fields.none()
                .with("title", profile.title())
                .with("email", profile.email())
                .with("phone", profile.phone())
                .with("buyingRole", profile.buyingRole())
                .with("layer", profile.layer())
                .with("department", profile.department());
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
                null);
    }

    /** A code holds no slash; a name may. */
    private static String code(String key) {
        return key.substring(0, key.indexOf(SEPARATOR));
    }

    private static String name(String key) {
        return key.substring(key.indexOf(SEPARATOR) + SEPARATOR.length());
    }
}
