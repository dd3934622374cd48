package io.startier.profile;

import io.startier.account.CurrentUser;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do to cards (rows P1, P3); a sensitive change by somebody else than the owner waits for the owner. */
@Component
@Transactional
class CardEditing {

    /** @param saved fields that changed; @param asked fields that wait for the owner */
    record Outcome(int saved, int asked) {}

    private final Customers customers;
    private final CardStore store;
    private final PendingStore pendings;
    private final CardTrail trail;
    private final Times times;

    CardEditing(Customers customers, CardStore store, PendingStore pendings, CardTrail trail, Times times) {
        this.customers = customers;
        this.store = store;
        this.pendings = pendings;
        this.trail = trail;
        this.times = times;
    }

    /**
     * @throws NotFound when the customer is absent or outside what the user may read
     * @throws Refused when the user may read but not change it
     * @throws Invalid with every field at fault, or where the owner has not ticked a sensitive change
     * @throws Conflict when the section was changed meanwhile
     */
    Outcome save(String code, SectionForm form, CurrentUser user) {
        var customer = customers.requireToChange(code, user);
        var wanted = form.checked();
        var now = new TreeMap<>(store.now(customer.id()));
        now.keySet().retainAll(wanted.keySet());
        return change(customer, form, CardChange.between(now, wanted), Revision.Kind.EDITED, user);
    }

    /**
     * Puts what a place held before the revision back, by a new change.
     *
     * @throws NotFound when the customer, the revision or its change of the place is not there
     * @throws Refused when the user may read but not change it
     * @throws Conflict when that stands there already, or somebody else's change waits for confirmation
     */
    Outcome restore(String code, long revisionId, String path, CurrentUser user) {
        var customer = customers.requireToChange(code, user);
        var old = store.revision(customer.id(), revisionId)
                .flatMap(revision -> revision.changes().stream()
                        .filter(change -> change.slot().path().equals(path))
                        .findFirst())
                .orElseThrow(() -> new NotFound("revision"));
        var section = old.slot().field().section();
        var change = new CardChange(old.slot(), store.now(customer.id()).get(old.slot()), old.before());
        if (Objects.equals(change.before(), change.after())) {
            throw new Conflict("profile.restore.same");
        }
        if (change.slot().field().isSensitive() && pendings.isWaiting(customer.id(), section)) {
            throw new Conflict("profile.pending.already");
        }
        var form = new SectionForm(section, store.version(customer.id(), section), Map.of(), true);
        return change(customer, form, List.of(change), Revision.Kind.RESTORED, user);
    }

    private Outcome change(
            CustomerView customer, SectionForm form, List<CardChange> changes, Revision.Kind kind, CurrentUser user) {
        var section = form.section();
        if (!store.take(customer.id(), section, form.version())) {
            throw stale(customer, section);
        }
        boolean owner = customer.ownerId() != null && customer.ownerId() == user.id();
        var sensitive = changes.stream()
                .filter(change -> change.slot().field().isSensitive())
                .toList();
        if (owner && !sensitive.isEmpty() && !form.confirmed()) {
            throw new Invalid("confirmed", "profile.confirm.needed");
        }
        var waiting = owner ? List.<CardChange>of() : sensitive;
        var saved = changes.stream().filter(change -> !waiting.contains(change)).toList();
        if (!waiting.isEmpty()) {
            ask(customer, section, waiting, user);
        }
        if (!saved.isEmpty()) {
            var confirmer = sensitive.isEmpty() || !owner ? null : user.name();
            store.write(customer.id(), section, kind, user.actor(), confirmer, times.now(), saved);
            trail.changed(customer, section, kind, saved, user.actor());
        }
        return new Outcome(saved.size(), waiting.size());
    }

    private void ask(CustomerView customer, Section section, List<CardChange> changes, CurrentUser user) {
        long id = pendings.add(customer.id(), section, user.actor(), times.now(), changes)
                .orElseThrow(() -> new Invalid(changes.get(0).slot().path(), "profile.pending.already"));
        trail.asked(customer, section, id, changes, user.actor());
    }

    private Conflict stale(CustomerView customer, Section section) {
        var last = store.last(customer.id(), section);
        return last.map(revision -> new Conflict("profile.stale.by", revision.maker()))
                .orElseGet(() -> new Conflict("profile.stale"));
    }
}
