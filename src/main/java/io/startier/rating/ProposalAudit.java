package io.startier.rating;

import io.startier.audit.AuditEvent;
import io.startier.customer.CustomerView;
import io.startier.shared.Actor;

/** How proposals and signatures stand in the audit trail (row X4). */
final class ProposalAudit {

    private ProposalAudit() {}

    static AuditEvent event(Actor by, String action, CustomerView customer, Proposal proposal) {
        return AuditEvent.by(by, action)
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("proposal", proposal.id())
                .with("fromStar", stars(proposal.fromStar()))
                .with("star", stars(proposal.star()))
                .with("reason", proposal.reason());
    }

    /** {@code 4★}, or a dash where never rated. */
    static String stars(Integer star) {
        return star == null ? "–" : star + "★";
    }
}
