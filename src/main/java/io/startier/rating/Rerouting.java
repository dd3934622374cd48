package io.startier.rating;

import io.startier.account.PeopleChanged;
import io.startier.account.Role;
import io.startier.approval.Approvals;
import io.startier.approval.Step;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerMoved;
import io.startier.customer.Customers;
import io.startier.rating.ProposalRecords.Asked;
import io.startier.shared.Actor;
import io.startier.shared.Times;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends open proposals to others when those who would sign are not the same any more, in the same transaction (row A4).
 * With nobody there to sign, a proposal waits where it is: it never passes by itself.
 */
@Component
class Rerouting {

    private final ProposalRecords records;
    private final Customers customers;
    private final SignOff signOff;
    private final Approvals approvals;
    private final AuditTrail audit;
    private final Times times;

    Rerouting(
            ProposalRecords records,
            Customers customers,
            SignOff signOff,
            Approvals approvals,
            AuditTrail audit,
            Times times) {
        this.records = records;
        this.customers = customers;
        this.signOff = signOff;
        this.approvals = approvals;
        this.audit = audit;
        this.times = times;
    }

    @EventListener
    void follow(CustomerMoved moved) {
        records.queueFor(moved.customerId());
        records.openOf(moved.customerId()).ifPresent(open -> reroute(open, moved.teamId()));
    }

    /** Those that nothing changes for are not touched; the others queue one after the other, in a fixed order. */
    @EventListener
    void follow(PeopleChanged changed) {
        if (!changed.roles().contains(Role.SALES_MANAGER) && !changed.roles().contains(Role.GENERAL_MANAGER)) {
            return;
        }
        var open = records.open();
        var chains = chains(open);
        var others = Set.copyOf(approvals.toReroute(Proposals.KIND, id -> chains.getOrDefault(id, List.of())));
        open.stream().filter(asked -> others.contains(asked.id())).forEach(asked -> rerouteQueued(asked.customerId()));
    }

    private Map<Long, List<Step>> chains(List<Asked> open) {
        var chain = signOff.chains();
        return open.stream().collect(Collectors.toMap(Asked::id, chain));
    }

    private void rerouteQueued(long customerId) {
        records.queueFor(customerId);
        records.openOf(customerId).ifPresent(open -> reroute(open, teamOf(open)));
    }

    private void reroute(Proposal open, Long teamId) {
        if (!approvals.reroute(Proposals.KIND, open.id(), signOff.chain(teamId, open))) {
            return;
        }
        var after = open.moved(ProposalStatus.of(approvals.require(open.requestId())), times.now());
        records.replace(open, after);
        audit.record(
                ProposalAudit.event(Actor.APPLICATION, "STAR_REROUTED", customers.withId(open.customerId()), after));
    }

    private Long teamOf(Proposal open) {
        return customers.withId(open.customerId()).teamId();
    }
}
