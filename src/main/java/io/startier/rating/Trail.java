package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.approval.ApprovalRequest;
import io.startier.approval.ApprovalStatus;
import io.startier.approval.Approvals;
import io.startier.approval.Decision;
import io.startier.approval.SignerNames;
import io.startier.approval.Signers;
import io.startier.approval.Signers.Signer;
import io.startier.approval.Step;
import io.startier.approval.Verdict;
import io.startier.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** How far the signatures of a proposal have come. */
@Component
class Trail {

    /**
     * @param verdict null while nobody has decided
     * @param by who decided, and for whom; or null
     * @param expected who could sign now or later, and for whom; empty once decided or closed
     * @param waits whether this is the step whose turn it is
     * @param missing what it would take, where it waits and nobody can sign; or null
     */
    record Signing(
            Role role,
            Verdict verdict,
            String by,
            Instant at,
            String comment,
            List<String> expected,
            boolean waits,
            String missing) {}

    /**
     * @param mayDecide whether it is this reader's turn
     * @param decidesFor whom the reader would sign for, or null
     * @param waitingSince of the step whose turn it is, or null
     * @param escalatedAt since when those above may sign as well, or null
     * @param overdue whether that is longer than the limits say
     * @param signers whose turn it is
     */
    record Progress(
            List<Signing> steps,
            boolean mayDecide,
            String decidesFor,
            String closedBy,
            Instant waitingSince,
            Instant escalatedAt,
            boolean overdue,
            List<Signer> signers) {

        static final Progress NONE = new Progress(List.of(), false, null, null, null, null, false, List.of());
    }

    private final Approvals approvals;
    private final Signers signers;
    private final SignerNames names;
    private final Missing missing;
    private final Times times;

    Trail(Approvals approvals, Signers signers, SignerNames names, Missing missing, Times times) {
        this.approvals = approvals;
        this.signers = signers;
        this.names = names;
        this.missing = missing;
        this.times = times;
    }

    Progress of(ProposalRow proposal, CurrentUser reader) {
        if (proposal.requestId() == null) {
            return Progress.NONE;
        }
        var request = approvals.require(proposal.requestId());
        var steps = IntStream.rangeClosed(1, request.steps().size())
                .mapToObj(no -> signing(request, no))
                .toList();
        boolean mayDecide = approvals.mayDecide(request, reader);
        return progress(request, steps, mayDecide, mayDecide ? approvals.decidesFor(request, reader) : null);
    }

    private Progress progress(ApprovalRequest request, List<Signing> steps, boolean mayDecide, String decidesFor) {
        if (!request.status().isOpen()) {
            return new Progress(steps, false, null, request.closedBy(), null, null, false, List.of());
        }
        var waiting = request.waiting();
        boolean overdue = request.limits()
                .dueAfter(waiting.since(), times.zone())
                .filter(due -> !due.isAfter(times.now()))
                .isPresent();
        return new Progress(
                steps,
                mayDecide,
                decidesFor,
                null,
                waiting.since(),
                waiting.escalatedAt(),
                overdue,
                expected(request, request.currentStep()));
    }

    private Signing signing(ApprovalRequest request, int no) {
        var step = request.steps().get(no - 1);
        return request.decisionAt(no).map(decision -> decided(step, decision)).orElseGet(() -> open(request, step, no));
    }

    private Signing decided(Step step, Decision decision) {
        return new Signing(
                step.role(),
                decision.verdict(),
                names.standingIn(decision.decidedName(), decision.forName()),
                decision.at(),
                decision.comment(),
                List.of(),
                false,
                null);
    }

    private Signing open(ApprovalRequest request, Step step, int no) {
        boolean open = request.status() == ApprovalStatus.WAITING;
        boolean waits = open && no == request.currentStep();
        var expected = open ? expected(request, no) : List.<Signer>of();
        var gap = waits && expected.isEmpty() ? missing.from(request) : null;
        return new Signing(step.role(), null, null, null, null, names.of(expected), waits, gap);
    }

    /** Once escalated, everybody who may. */
    private List<Signer> expected(ApprovalRequest request, int no) {
        var all = signers.of(request, no);
        return request.isEscalated(no) ? all : Signers.asked(all);
    }
}
