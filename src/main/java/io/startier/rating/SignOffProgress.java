package io.startier.rating;

import io.startier.approval.ApprovalEscalated;
import io.startier.approval.ApprovalMoved;
import io.startier.approval.ApprovalRequest;
import io.startier.approval.Decision;
import io.startier.approval.Verdict;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.Customers;
import io.startier.rating.Rating.Signature;
import io.startier.shared.Actor;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps proposals in step with their approval requests, in the same transaction. */
@Component
class SignOffProgress {

    private final ProposalRecords records;
    private final StarsInForce stars;
    private final Customers customers;
    private final AuditTrail audit;

    SignOffProgress(ProposalRecords records, StarsInForce stars, Customers customers, AuditTrail audit) {
        this.records = records;
        this.stars = stars;
        this.customers = customers;
        this.audit = audit;
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

    /** From now on others may sign, too: that is worth remembering, though nothing is signed by it. */
    @EventListener
    void follow(ApprovalEscalated escalated) {
        var request = escalated.request();
        if (request.kind().equals(Proposals.KIND)) {
            var proposal = records.require(request.subjectId());
            audit.record(event(Actor.APPLICATION, "STAR_ESCALATED", proposal));
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
        return new Signature(decision.decidedName(), decision.forName(), decision.at(), null);
    }
}
