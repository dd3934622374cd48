package io.startier.approval;

import io.startier.account.CurrentUser;
import io.startier.shared.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request on its way through its steps. It never changes: each verb returns the request as it is afterwards, and {@link
 * ApprovalRequests} stores that only over the very state it came from.
 *
 * @param currentStep the step that waits, counted from 1; after closing, the last one reached
 * @param version grows with every change
 */
public record ApprovalRequest(
        long id,
        String kind,
        long subjectId,
        long submitterId,
        ApprovalStatus status,
        int currentStep,
        Instant closedAt,
        String closedBy,
        int version,
        List<Step> steps,
        List<Decision> decisions) {

    public ApprovalRequest {
        steps = List.copyOf(steps);
        decisions = List.copyOf(decisions);
    }

    public Step step() {
        return steps.get(currentStep - 1);
    }

    public Optional<Decision> decisionAt(int step) {
        return decisions.stream().filter(decision -> decision.step() == step).findFirst();
    }

    public Optional<Decision> decisionOf(long userId) {
        return decisions.stream()
                .filter(decision -> decision.decidedBy() == userId)
                .findFirst();
    }

    ApprovalRequest decided(CurrentUser by, Verdict verdict, String comment, Instant at) {
        var extended = new ArrayList<>(decisions);
        extended.add(new Decision(currentStep, by.id(), by.name(), verdict, comment, at, version));
        boolean goesOn = verdict == Verdict.APPROVE && currentStep < steps.size();
        return goesOn
                ? moved(ApprovalStatus.WAITING, currentStep + 1, null, null).with(steps, extended)
                : moved(verdict.closes(), currentStep, at, by.name()).with(steps, extended);
    }

    ApprovalRequest withdrawn(Actor by, Instant at) {
        return moved(ApprovalStatus.WITHDRAWN, currentStep, at, by.name());
    }

    /** The steps that are not signed yet follow the new chain; signed ones stay, and none is added or dropped. */
    ApprovalRequest rerouted(List<Step> chain) {
        var rerouted = new ArrayList<>(steps);
        for (int index = currentStep - 1; index < Math.min(steps.size(), chain.size()); index++) {
            rerouted.set(index, chain.get(index));
        }
        return moved(ApprovalStatus.WAITING, currentStep, null, null).with(rerouted, decisions);
    }

    ApprovalRequest with(List<Step> newSteps, List<Decision> newDecisions) {
        return new ApprovalRequest(
                id,
                kind,
                subjectId,
                submitterId,
                status,
                currentStep,
                closedAt,
                closedBy,
                version,
                newSteps,
                newDecisions);
    }

    private ApprovalRequest moved(ApprovalStatus next, int nextStep, Instant closed, String closer) {
        return new ApprovalRequest(
                id,
                kind,
                subjectId,
                submitterId,
                status.to(next),
                nextStep,
                closed,
                closer,
                version + 1,
                steps,
                decisions);
    }
}
