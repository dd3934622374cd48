package io.startier.rating;

import io.startier.approval.ApprovalMoved;
import io.startier.approval.ApprovalRequest;
import io.startier.approval.Approvals;
import io.startier.approval.Decision;
import io.startier.approval.Step;
import io.startier.approval.Verdict;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerMoved;
import io.startier.customer.Customers;
import io.startier.rating.Rating.Signature;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.Times;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps proposals in step with their approval requests and with who a customer belongs to, in the same transaction. */
@Component
class SignOffProgress {

    private final ProposalRecords records;
    private final StarsInForce stars;
    private final Customers customers;
    private final SignOff signOff;
    private final Approvals approvals;
    private final AuditTrail audit;
    private final Times times;

    SignOffProgress(
            ProposalRecords records,
            StarsInForce stars,
            Customers customers,
            SignOff signOff,
            Approvals approvals,
            AuditTrail audit,
            Times times) {
        this.records = records;
        this.stars = stars;
        this.customers = customers;
        this.signOff = signOff;
        this.approvals = approvals;
        this.audit = audit;
        this.times = times;
    }

    @EventListener
    void follow(ApprovalMoved moved) {
        var request = moved.request();
        if (!request.kind().equals(Proposals.KIND)) {
            return;
        }
        var before = records.require(request.subjectId());
        var after = before.moved(ProposalStatus.of(request), request.closedAt());
        records.replace(before, after);
        if (after.status() == ProposalStatus.EFFECTIVE) {
            stars.take(after, signaturesOf(request), request.closedAt());
        }
        audit.record(event(moved.by(), actionFor(after.status()), after).with("comment", moved.comment()));
    }

    /** The signatures that are still missing become those of the people the customer belongs to now. */
    @EventListener
    void follow(CustomerMoved moved) {
        records.queueFor(moved.customerId());
        var open = records.openOf(moved.customerId()).orElse(null);
        if (open == null || !approvals.reroute(Proposals.KIND, open.id(), newChain(moved, open))) {
            return;
        }
        var request = approvals.require(open.requestId());
        var after = open.moved(ProposalStatus.of(request), times.now());
        records.replace(open, after);
        audit.record(event(Actor.APPLICATION, "STAR_REROUTED", after));
    }

    /** With nobody there to sign, the proposal waits where it is: it never passes by itself. */
    private List<Step> newChain(CustomerMoved moved, Proposal open) {
        try {
            var situation = signOff.situation(moved.teamId(), open.fromStar(), open.proposerId());
            return SignOffRules.chain(situation.to(open.star()));
        } catch (Conflict nobody) {
            return List.of();
        }
    }

    private AuditEvent event(Actor by, String action, Proposal proposal) {
        return ProposalAudit.event(by, action, customers.withId(proposal.customerId()), proposal);
    }

    private static String actionFor(ProposalStatus status) {
        return switch (status) {
            case WAITING_MANAGER, WAITING_GM -> "STAR_SIGNED";
            case EFFECTIVE -> "STAR_GRANTED";
            case RETURNED -> "STAR_RETURNED";
            case REJECTED -> "STAR_REJECTED";
            case WITHDRAWN -> "STAR_WITHDRAWN";
            case SUPERSEDED -> throw new IllegalStateException("Approval never supersedes");
        };
    }

    private static List<Signature> signaturesOf(ApprovalRequest request) {
        return request.decisions().stream()
                .filter(decision -> decision.verdict() == Verdict.APPROVE)
                .map(SignOffProgress::signature)
                .toList();
    }

    private static Signature signature(Decision decision) {
        return new Signature(decision.decidedName(), decision.at());
    }
}
