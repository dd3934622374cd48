package io.startier.profile;

import io.startier.account.CurrentUser;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the owner decides on sensitive changes that others ask for (row P3). */
@Component
@Transactional
class CardConfirmations {

    private static final int REASON = 2000;

    private final Customers customers;
    private final CardStore store;
    private final PendingStore pendings;
    private final CardTrail trail;
    private final Times times;

    CardConfirmations(Customers customers, CardStore store, PendingStore pendings, CardTrail trail, Times times) {
        this.customers = customers;
        this.store = store;
        this.pendings = pendings;
        this.trail = trail;
        this.times = times;
    }

    /**
     * The change comes onto the card.
     *
     * @throws NotFound when the customer or the change is absent or out of sight
     * @throws Refused for anybody but the owner
     * @throws Conflict when it is decided already, or the card says something else than when it was asked for
     */
    void confirm(String code, long id, CurrentUser user) {
        var customer = customers.require(code, user);
        var pending = decidable(customer, id, user);
        decide(customer, pending, Pending.Status.CONFIRMED, user, null);
        store.take(customer.id(), pending.section(), store.version(customer.id(), pending.section()));
        var now = store.now(customer.id());
        if (pending.changes().stream().anyMatch(change -> !Objects.equals(now.get(change.slot()), change.before()))) {
            throw new Conflict("profile.pending.moved");
        }
        var asker = new Actor(pending.askerId(), pending.asker());
        store.write(
                customer.id(),
                pending.section(),
                Revision.Kind.CONFIRMED,
                asker,
                user.name(),
                times.now(),
                pending.changes());
        trail.decided(customer, pending, true, null, user.actor());
    }

    /**
     * The card stays as it is.
     *
     * @throws NotFound when the customer or the change is absent or out of sight
     * @throws Refused for anybody but the owner
     * @throws Invalid without a reason
     * @throws Conflict when it is decided already
     */
    void reject(String code, long id, String reason, CurrentUser user) {
        var customer = customers.require(code, user);
        var pending = decidable(customer, id, user);
        var check = new FormCheck();
        var why = check.paragraph("reason", reason, REASON);
        if (why == null) {
            check.fault("reason", "profile.reject.reason");
        }
        check.complain();
        decide(customer, pending, Pending.Status.REJECTED, user, why);
        trail.decided(customer, pending, false, why, user.actor());
    }

    private Pending decidable(CustomerView customer, long id, CurrentUser user) {
        var pending = pendings.find(customer.id(), id).orElseThrow(() -> new NotFound("pending"));
        if (!pending.isDecidedBy(customer, user)) {
            throw new Refused("profile.refused.decide");
        }
        return pending;
    }

    private void decide(
            CustomerView customer, Pending pending, Pending.Status status, CurrentUser user, String reason) {
        if (!pendings.decide(pending.id(), status, user.actor(), times.now(), reason)) {
            var done = pendings.find(customer.id(), pending.id()).orElseThrow();
            throw new Conflict("profile.pending." + done.status(), Objects.requireNonNullElse(done.decider(), ""));
        }
    }
}
