package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.approval.ApprovalQueues;
import io.startier.approval.ApprovalRequest;
import io.startier.approval.Approvals;
import io.startier.approval.Decision;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.rating.evidence.Asked;
import io.startier.rating.evidence.CheckedPiece;
import io.startier.rating.evidence.Piece;
import io.startier.rating.evidence.PieceCheck;
import io.startier.rating.evidence.PieceForm;
import io.startier.rating.evidence.Pieces;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import io.startier.tiering.Schemes;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pieces of evidence of proposals: who adds, takes away and reads them (rows A1, A3). Each call is one transaction. */
@Component
class ProposalEvidence {

    static final int MOST_PIECES = 20;
    static final int MOST_FILES = 10;

    /** What a piece's file holds. */
    record Download(Piece piece, byte[] content) {}

    private final Pieces pieces;
    private final Asked asked;
    private final ProposalRecords records;
    private final Customers customers;
    private final Approvals approvals;
    private final ApprovalQueues queues;
    private final Schemes schemes;
    private final AuditTrail audit;
    private final Attempts attempts;
    private final Times times;

    ProposalEvidence(
            Pieces pieces,
            Asked asked,
            ProposalRecords records,
            Customers customers,
            Approvals approvals,
            ApprovalQueues queues,
            Schemes schemes,
            AuditTrail audit,
            Attempts attempts,
            Times times) {
        this.pieces = pieces;
        this.asked = asked;
        this.records = records;
        this.customers = customers;
        this.approvals = approvals;
        this.queues = queues;
        this.schemes = schemes;
        this.audit = audit;
        this.attempts = attempts;
        this.times = times;
    }

    /** For a proposal that is just being made: what came with it, and what was returned with the one before. */
    void attach(Proposal proposal, List<CheckedPiece> brought, CurrentUser user) {
        asked.keep(proposal.id(), schemes.current().rules().signing().evidenceFor(proposal.star()));
        records.returnedOf(proposal.customerId())
                .ifPresent(before -> pieces.takeAlong(before.id(), proposal.id(), proposal.proposedAt()));
        brought.forEach(piece -> add(proposal, piece, user));
    }

    /**
     * Adds one piece; the same again adds nothing.
     *
     * @throws NotFound when the proposal is absent or out of sight
     * @throws Refused for anybody but the proposer
     * @throws Conflict when the proposal is decided, or has as many pieces as it may
     * @throws Invalid when a field cannot be taken
     */
    Piece add(long proposalId, PieceForm form, CurrentUser user) {
        var checked = PieceCheck.one(form);
        return attempts.at(() -> {
            var proposal = queuedFor(proposalId, user);
            if (proposal.proposerId() != user.id()) {
                throw new Refused("evidence.refused.add");
            }
            if (!takesEvidence(proposal.status())) {
                throw new Conflict("evidence.closed");
            }
            return add(proposal, checked, user);
        });
    }

    private Piece add(Proposal proposal, CheckedPiece piece, CurrentUser user) {
        return pieces.same(proposal.id(), piece).orElseGet(() -> {
            var before = pieces.of(proposal.id());
            if (before.size() >= MOST_PIECES) {
                throw new Conflict("evidence.full", MOST_PIECES);
            }
            if (piece.file() != null && files(before).count() >= MOST_FILES) {
                throw new Conflict("evidence.full.files", MOST_FILES);
            }
            var added = pieces.add(proposal.id(), piece, user.id(), times.now());
            record("EVIDENCE_ADDED", proposal, added, user);
            return added;
        });
    }

    private static Stream<Piece> files(List<Piece> pieces) {
        return pieces.stream().filter(piece -> piece.file() != null);
    }

    /**
     * Its author takes a piece away again.
     *
     * @throws NotFound when it is absent, or its proposal out of sight
     * @throws Refused for anybody else
     * @throws Conflict when somebody has decided with the piece before them
     */
    void remove(long proposalId, long pieceId, CurrentUser user) {
        attempts.at(() -> {
            var proposal = queuedFor(proposalId, user);
            var piece = require(proposalId, pieceId);
            if (piece.addedBy() != user.id()) {
                throw new Refused("evidence.refused.remove");
            }
            if (!isRemovable(piece, proposal.status(), decidedAt(proposal.requestId()))) {
                throw new Conflict("evidence.decided");
            }
            pieces.remove(piece);
            record("EVIDENCE_REMOVED", proposal, piece, user);
            return piece;
        });
    }

    /** The pieces that the user may take away, by id. */
    List<Long> removable(ProposalRow proposal, List<Piece> shown, CurrentUser user) {
        var decidedAt = decidedAt(proposal.requestId());
        return shown.stream()
                .filter(piece -> piece.addedBy() == user.id() && isRemovable(piece, proposal.status(), decidedAt))
                .map(Piece::id)
                .toList();
    }

    /**
     * What a file holds. That others than its author have read it is kept.
     *
     * @throws NotFound when there is no such file, or its proposal is out of sight
     */
    Download read(long proposalId, long pieceId, CurrentUser user) {
        return attempts.at(() -> {
            var piece = require(proposalId, pieceId);
            var sight = Sight.of(user, queues);
            var content = pieces.content(piece, sight.condition(), sight.parameters())
                    .orElseThrow(() -> new NotFound("evidence"));
            if (piece.addedBy() != user.id()) {
                record("EVIDENCE_READ", records.require(proposalId), piece, user);
            }
            return new Download(piece, content);
        });
    }

    static boolean takesEvidence(ProposalStatus status) {
        return status.isOpen() || status == ProposalStatus.RETURNED;
    }

    private static boolean isRemovable(Piece piece, ProposalStatus status, List<Instant> decidedAt) {
        return takesEvidence(status) && decidedAt.stream().allMatch(at -> at.isBefore(piece.addedAt()));
    }

    private List<Instant> decidedAt(Long requestId) {
        return requestId == null ? List.of() : decidedAt(approvals.require(requestId));
    }

    private static List<Instant> decidedAt(ApprovalRequest request) {
        return Stream.concat(
                        Stream.ofNullable(request.closedAt()),
                        request.decisions().stream().map(Decision::at))
                .toList();
    }

    private Proposal queuedFor(long proposalId, CurrentUser user) {
        var customerId = records.require(proposalId).customerId();
        records.queueFor(customers.require(customerId, user).id());
        return records.require(proposalId);
    }

    private Piece require(long proposalId, long pieceId) {
        return pieces.find(proposalId, pieceId).orElseThrow(() -> new NotFound("evidence"));
    }

    private void record(String action, Proposal proposal, Piece piece, CurrentUser user) {
        CustomerView customer = customers.withId(proposal.customerId());
        var event = ProposalAudit.event(user.actor(), action, customer, proposal)
                .with("evidence", piece.kind())
                .with("note", piece.note())
                .with("link", piece.link());
        audit.record(
                piece.file() == null
                        ? event
                        : event.with("file", piece.file().name())
                                .with("sha256", piece.file().sha256()));
    }
}
