package io.startier.engagement.playbook;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.customer.StarTaken;
import io.startier.shared.Actor;
import io.startier.shared.Times;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A customer that enters a tier is owed its commitments, and those of the tier that was left no more (row G1). */
@Component
class TierChange {

    private final Turns turns;
    private final Commitments commitments;
    private final Customers customers;
    private final TierNews.Teller news;
    private final AuditTrail audit;
    private final Times times;

    TierChange(
            Turns turns,
            Commitments commitments,
            Customers customers,
            TierNews.Teller news,
            AuditTrail audit,
            Times times) {
        this.turns = turns;
        this.commitments = commitments;
        this.customers = customers;
        this.news = news;
        this.audit = audit;
        this.times = times;
    }

    @EventListener
    void hear(StarTaken taken) {
        var tier = Tier.of(taken.star());
        if (tier != Tier.of(taken.formerStar())) {
            turns.hold(taken.customerId());
            enter(customers.withId(taken.customerId()), tier, taken);
        }
    }

    private void enter(CustomerView customer, Tier tier, StarTaken taken) {
        var day = LocalDate.ofInstant(taken.since(), times.zone());
        int ended = turns.endOthers(customer.id(), tier);
        var begun = commitments.hold(tier).stream()
                .filter(commitment -> turns.add(customer.id(), commitment, commitment.firstDue(day)))
                .toList();
        if (ended > 0 || !begun.isEmpty()) {
            audit.record(AuditEvent.by(Actor.APPLICATION, "TIER_ENTERED")
                    .onCustomer(customer.id(), customer.code(), customer.name())
                    .with("tier", tier)
                    .with("tasksAdded", begun.size())
                    .with("tasksCancelled", ended));
        }
        news.entered(customer, tier, begun, taken.since());
    }
}
