package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.approval.ApprovalRequest;
import io.startier.approval.ApprovalStatus;
import io.startier.approval.Approvals;
import io.startier.approval.Decision;
import io.startier.approval.Signers;
import io.startier.approval.Step;
import io.startier.approval.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** How far the signatures of a proposal have come. */
@Component
class Trail {

    /**
     * @param verdict null while nobody has decided
     * @param by who decided, or null
     * @param expected who could sign now or later; empty once decided or closed
     * @param waits whether this is the step whose turn it is
     */
    record Signing(
            Role role, Verdict verdict, String by, Instant at, String comment, List<String> expected, boolean waits) {}

    /** @param mayDecide whether it is this reader's turn */
    record Progress(List<Signing> steps, boolean mayDecide, String closedBy) {

        static final Progress NONE = new Progress(List.of(), false, null);
    }

    private final Approvals approvals;
    private final Signers signers;

    Trail(Approvals approvals, Signers signers) {
        this.approvals = approvals;
        this.signers = signers;
    }

    Progress of(ProposalRow proposal, CurrentUser reader) {
        if (proposal.requestId() == null) {
            return Progress.NONE;
        }
        var request = approvals.require(proposal.requestId());
        var steps = IntStream.rangeClosed(1, request.steps().size())
                .mapToObj(no -> signing(request, no))
                .toList();
        return new Progress(steps, approvals.mayDecide(request, reader), request.closedBy());
    }

    private Signing signing(ApprovalRequest request, int no) {
        var step = request.steps().get(no - 1);
        return request.decisionAt(no).map(decision -> decided(step, decision)).orElseGet(() -> open(request, step, no));
    }

    private static Signing decided(Step step, Decision decision) {
        return new Signing(
                step.role(),
                decision.verdict(),
                decision.decidedName(),
                decision.at(),
                decision.comment(),
                List.of(),
                false);
    }

    private Signing open(ApprovalRequest request, Step step, int no) {
        boolean open = request.status() == ApprovalStatus.WAITING;
        var expected = open ? SignOff.nearest(signers.of(request, step)) : List.<String>of();
        return new Signing(step.role(), null, null, null, null, expected, open && no == request.currentStep());
    }
}
