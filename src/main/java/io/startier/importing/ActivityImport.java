package io.startier.importing;

import io.startier.sales.activity.Activity;
import io.startier.sales.activity.ActivityBook;
import io.startier.shared.Conflict;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Activities (rows S4, S5): how they stand in files and how they are kept. Their key is the hash of the row. */
@Component
class ActivityImport implements RowReader, RecordStore {

    private final ActivityBook book;
    private final CustomerLookup customers;

    ActivityImport(ActivityBook book, CustomerLookup customers) {
        this.book = book;
        this.customers = customers;
    }

    @Override
    public Kind kind() {
        return Kind.ACTIVITIES;
    }

    @Override
    public RecordType type() {
        return RecordType.ACTIVITY;
    }

    @Override
    public List<Entry> read(Cells cells, Load load) {
        cells.require("customer_code", "date", "kind", "quantity");
        var customer = cells.key("customer_code");
        var date = cells.date("date");
        var quantity = cells.number("quantity");
        var note = cells.text("note");
        var kind = kind(cells, load);
        if (quantity != null && quantity.signum() <= 0) {
            cells.fault("quantity", "positive");
        }
        ReceivableCells.requirePast(cells, "date", date, load);
        var given = Fields.none()
                .with("customer", customer)
                .with("date", date)
                .with("kind", kind)
                .with("quantity", quantity)
                .with("note", note);
        var hash = cells.isSound() ? Activity.hash(customer, date, kind, quantity, note) : "";
        return List.of(new Entry(RecordType.ACTIVITY, hash, given));
    }

    /** By its code, or by its name in any of our languages. */
    private static String kind(Cells cells, Load load) {
        var written = cells.text("kind");
        if (written == null) {
            return null;
        }
        var kind = load.activityKinds().get(written.toLowerCase(Locale.ROOT));
        if (kind == null) {
            cells.fault("kind", "activityKind");
        }
        return kind;
    }

    @Override
    public void check(List<Candidate> candidates, Load load) {
        customers.require("customer_code", candidates, load);
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        book.open();
        var activities = book.find(keys);
        var codes = customers.codes(
                activities.values().stream().map(Activity::customerId).toList());
        var found = new HashMap<String, Fields>();
        activities.forEach((hash, one) -> found.put(
                hash,
                Fields.none()
                        .with("customer", codes.get(one.customerId()))
                        .with("date", one.doneOn())
                        .with("kind", one.kind())
                        .with("quantity", one.quantity())
                        .with("note", one.note())));
        return found;
    }

    @Override
    public void write(List<Change> changes, Load load) {
        var ids = customers.ids(
                changes.stream().map(change -> change.after().get("customer")).toList());
        var activities = new HashMap<String, Activity>();
        changes.forEach(change -> activities.put(change.key(), activity(change.after(), ids)));
        load.served().addAll(book.write(activities, load.actor()));
    }

    @Override
    public void remove(List<String> keys, Load load) {
        load.served().addAll(book.remove(keys));
    }

    @Override
    public void settle(Load load) {
        book.settle(Set.copyOf(load.served()));
    }

    private static Activity activity(Fields fields, Map<String, Long> customerIds) {
        var customerId = customerIds.get(fields.get("customer"));
        if (customerId == null) {
            throw new Conflict("import.gone", fields.get("customer"));
        }
        return new Activity(
                customerId,
                LocalDate.parse(fields.get("date")),
                fields.get("kind"),
                fields.number("quantity"),
                fields.get("note"));
    }
}
