package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.approval.ApprovalRequest;
import io.startier.approval.Approvals;
import io.startier.approval.Verdict;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import io.startier.tiering.Schemes;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What becomes of a proposal whose customer's figures change before it is signed (row A5). */
@Component
class ChangedFigures {

    private final DecisionFigures decisions;
    private final Approvals approvals;
    private final Schemes schemes;
    private final Messages messages;
    private final Times times;

    ChangedFigures(DecisionFigures decisions, Approvals approvals, Schemes schemes, Messages messages, Times times) {
        this.decisions = decisions;
        this.approvals = approvals;
        this.schemes = schemes;
        this.messages = messages;
        this.times = times;
    }

    /** How the figures of each proposal moved. */
    Map<Long, FigureChanges> of(Collection<ProposalRow> proposals) {
        var tolerance = tolerance();
        var decided = decisions.of(proposals.stream().map(ProposalRow::id).toList());
        var changes = new HashMap<Long, FigureChanges>();
        for (var row : proposals) {
            var last = DecisionFigures.last(decided.getOrDefault(row.id(), List.of()));
            changes.put(row.id(), FigureChanges.of(row.seen(), last.orElse(null), row.now(), tolerance));
        }
        return changes;
    }

    FigureChanges of(ProposalRow proposal) {
        return of(List.of(proposal)).get(proposal.id());
    }

    /** What of the open ones cannot be signed any more, and why, in the reader's language. */
    Map<Long, String> excessesOf(Collection<ProposalRow> proposals) {
        var open = proposals.stream().filter(row -> row.status().isOpen()).toList();
        var excesses = new HashMap<Long, String>();
        of(open).forEach((id, changes) -> {
            if (changes.isTooFar()) {
                excesses.put(id, spoken(changes.excesses()));
            }
        });
        return excesses;
    }

    /**
     * Gives the proposal back instead of having it signed, where the figures moved too far since it was made. Whoever could
     * not have signed it changes nothing.
     *
     * @return what the approver is to be told
     */
    Optional<Conflict> insteadOf(
            DecisionForm decision, Proposal proposal, ApprovalRequest request, SeenFigures now, CurrentUser user) {
        var tolerance = tolerance();
        var excesses = tolerance.excesses(proposal.figures(), now);
        if (decision.verdict() != Verdict.APPROVE || excesses.isEmpty() || !couldSign(decision, request, user)) {
            return Optional.empty();
        }
        var change = spoken(excesses);
        decisions.keep(proposal.id(), request.currentStep(), user, times.now(), tolerance.share(), now);
        approvals.giveBack(request.id(), Actor.APPLICATION, messages.of("rating.look.comment", change));
        return Optional.of(new Conflict("rating.look.returned", change, proposal.proposer()));
    }

    private boolean couldSign(DecisionForm decision, ApprovalRequest request, CurrentUser user) {
        boolean upToDate = decision.version() == null || decision.version() == request.version();
        return upToDate && approvals.mayDecide(request, user);
    }

    /** Keeps what somebody decided on. */
    void keep(Proposal proposal, ApprovalRequest before, SeenFigures now, CurrentUser user) {
        decisions.keep(proposal.id(), before.currentStep(), user, times.now(), null, now);
    }

    /** Why the application gave the proposal back, in the reader's language; null where it did not. */
    String whyGivenBack(long proposalId, SeenFigures proposed) {
        return decisions.of(List.of(proposalId)).getOrDefault(proposalId, List.of()).stream()
                .filter(seen -> !seen.counts())
                .findFirst()
                .map(seen -> new Tolerance(seen.exceeded()).excesses(proposed, seen.figures()))
                .map(excesses -> messages.of("rating.look.comment", spoken(excesses)))
                .orElse(null);
    }

    private Tolerance tolerance() {
        return new Tolerance(schemes.current().rules().signing().tolerance());
    }

    /** What moved too far, in the reader's language. */
    String spoken(List<Tolerance.Excess> excesses) {
        return excesses.stream().map(this::spoken).collect(Collectors.joining(" · "));
    }

    private String spoken(Tolerance.Excess excess) {
        var key = "rating.look." + excess.figure();
        var step = messages.of(key, orNone(excess.before(), key), orNone(excess.now(), key));
        var share = FigureChanges.share(excess.before(), excess.now());
        boolean isStep = excess.figure() == Tolerance.Figure.SUGGESTED_STAR || share == null;
        return isStep ? step : step + " " + messages.of("rating.look.percent", share);
    }

    private String orNone(BigDecimal amount, String key) {
        return amount == null ? "–" : messages.of(key + ".amount", amount);
    }
}
