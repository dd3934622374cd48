package io.startier.importing;

import io.startier.customer.Confidence;
import io.startier.customer.Potentials;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Dated estimates of potential (row C2): how they stand in files and how they are kept. */
@Component
class PotentialImport implements RowReader, RecordStore {

    private static final String SEPARATOR = " @ ";

    private final Potentials potentials;
    private final CustomerLookup customers;
    private final PotentialRemoval removal;

    PotentialImport(Potentials potentials, CustomerLookup customers, PotentialRemoval removal) {
        this.potentials = potentials;
        this.customers = customers;
        this.removal = removal;
    }

    @Override
    public Kind kind() {
        return Kind.POTENTIALS;
    }

    @Override
    public RecordType type() {
        return RecordType.POTENTIAL;
    }

    @Override
    public List<Entry> read(Cells cells, Load load) {
        cells.require("customer_code", "date", "amount", "currency");
        var date = cells.date("date");
        var amount = cells.number("amount");
        var currency = cells.currency("currency");
        if (date != null && date.isAfter(load.today())) {
            cells.fault("date", "future");
        }
        PotentialCells.check(cells, "amount", amount, "currency", currency, date, load);
        var given = Fields.none()
                .with("amount", amount)
                .with("currency", currency)
                .with("evidence", cells.text("evidence"))
                .with("confidence", cells.word("confidence", Confidence.class));
        var otherwise = Fields.none().with("confidence", Confidence.MEDIUM);
        return List.of(
                new Entry(RecordType.POTENTIAL, cells.key("customer_code") + SEPARATOR + date, given, otherwise));
    }

    @Override
    public void check(List<Candidate> candidates, Load load) {
        customers.require("customer_code", candidates, load);
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        var ids = customers.ids(keys.stream().map(PotentialImport::code).toList());
        var found = new HashMap<String, Fields>();
        for (var key : keys) {
            var day = day(key);
            var id = ids.get(code(key));
            if (id != null) {
                potentials
                        .inForce(id, day)
                        .filter(one -> one.estimatedOn().equals(day))
                        .ifPresent(one -> found.put(
                                key,
                                Fields.none()
                                        .with("amount", one.amount())
                                        .with("currency", one.currency())
                                        .with("evidence", one.evidence())
                                        .with("confidence", one.confidence())));
            }
        }
        return found;
    }

    @Override
    public void write(List<Change> changes, Load load) {
        var ids =
                customers.ids(changes.stream().map(change -> code(change.key())).toList());
        for (var change : changes) {
            var fields = change.after();
            potentials.estimate(
                    ids.get(code(change.key())),
                    day(change.key()),
                    fields.number("amount"),
                    fields.get("currency"),
                    fields.get("evidence"),
                    Confidence.valueOf(fields.get("confidence")),
                    load.actor());
        }
    }

    @Override
    public void remove(List<String> keys, Load load) {
        var ids = customers.ids(keys.stream().map(PotentialImport::code).toList());
        keys.forEach(key -> removal.removeLatest(ids.get(code(key)), day(key)));
    }

    private static String code(String key) {
        return key.substring(0, key.lastIndexOf(SEPARATOR));
    }

    private static LocalDate day(String key) {
        return LocalDate.parse(key.substring(key.lastIndexOf(SEPARATOR) + SEPARATOR.length()));
    }
}
