package io.startier.importing;

import io.startier.customer.Confidence;
import io.startier.customer.Potentials;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The estimate in force today, as a customer file states it: something new is taken down as of today (row C2). */
@Component
class CurrentPotentialImport implements RecordStore {

    private final Potentials potentials;
    private final CustomerLookup customers;
    private final PotentialRemoval removal;

    CurrentPotentialImport(Potentials potentials, CustomerLookup customers, PotentialRemoval removal) {
        this.potentials = potentials;
        this.customers = customers;
        this.removal = removal;
    }

    @Override
    public RecordType type() {
        return RecordType.CURRENT_POTENTIAL;
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        var found = new HashMap<String, Fields>();
        customers
                .ids(keys)
                .forEach((code, id) -> potentials
                        .inForce(id, load.today())
                        .ifPresent(estimate -> found.put(
                                code,
                                Fields.none()
                                        .with("amount", estimate.amount())
                                        .with("currency", estimate.currency()))));
        return found;
    }

    @Override
    public void write(List<Change> changes, Load load) {
        var ids = customers.ids(changes.stream().map(Change::key).toList());
        for (var change : changes) {
            potentials.estimate(
                    ids.get(change.key()),
                    load.today(),
                    new BigDecimal(change.after().get("amount")),
                    change.after().get("currency"),
                    null,
                    Confidence.MEDIUM,
                    load.actor());
        }
    }

    /** To take an estimate back is to remove it: the one before is then in force again. */
    @Override
    public void remove(List<String> keys, Load load) {
        removal.removeLatest(customers.ids(keys).values());
    }
}
