package io.startier.approval;

import io.startier.account.CurrentUser;
import io.startier.approval.Signers.Signer;
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
 * @param version grows with every change of what is signed or by whom; a reminder is none
 * @param limits how long a step may wait
 * @param waiting of the current step; null once it is closed
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
        WaitingLimits limits,
        Waiting waiting,
        List<Step> steps,
        List<Decision> decisions) {

    public ApprovalRequest {
        steps = List.copyOf(steps);
        decisions = List.copyOf(decisions);
    }

    public Step step() {
        return steps.get(currentStep - 1);
    }

    /** Whether those above may sign the step as well. */
    public boolean isEscalated(int step) {
        return step == currentStep && waiting != null && waiting.isEscalated();
    }

    public Optional<Decision> decisionAt(int step) {
        return decisions.stream().filter(decision -> decision.step() == step).findFirst();
    }

    public Optional<Decision> decisionOf(long userId) {
        return decisions.stream()
                .filter(decision -> decision.decidedBy() == userId)
                .findFirst();
    }

    /** Whether the person's word is on it already, given by themself or by a deputy. */
    boolean involves(long personId) {
        return decisions.stream().anyMatch(decision -> decision.involves(personId));
    }

    boolean isAtLastStep() {
        return currentStep == steps.size();
    }

    ApprovalRequest decided(CurrentUser by, Signer voice, Verdict verdict, String comment, Instant at) {
        var extended = new ArrayList<>(decisions);
        extended.add(new Decision(
                currentStep, by.id(), by.name(), voice.forId(), voice.forName(), verdict, comment, at, version));
        boolean goesOn = verdict == Verdict.APPROVE && !isAtLastStep();
        return goesOn
                ? moved(ApprovalStatus.WAITING, currentStep + 1, null, null).with(steps, extended)
                : moved(verdict.closes(), currentStep, at, by.name()).with(steps, extended);
    }

    ApprovalRequest withdrawn(Actor by, Instant at) {
        return moved(ApprovalStatus.WITHDRAWN, currentStep, at, by.name());
    }

    ApprovalRequest givenBack(Actor by, Instant at) {
        return moved(ApprovalStatus.RETURNED, currentStep, at, by.name());
    }

    /**
     * The steps that are not signed yet follow the new chain; signed ones stay, and none is added or dropped. Where the
     * two differ in length the last ones are compared: the highest signature is the one that must not be lost.
     */
    ApprovalRequest rerouted(List<Step> chain) {
        var rerouted = new ArrayList<>(steps);
        int shift = chain.size() - steps.size();
        for (int index = Math.max(currentStep - 1, -shift); index < steps.size(); index++) {
            rerouted.set(index, chain.get(index + shift));
        }
        return moved(ApprovalStatus.WAITING, currentStep, null, null).with(rerouted, decisions);
    }

    ApprovalRequest with(List<Step> newSteps, List<Decision> newDecisions) {
        return copy(status, currentStep, closedAt, closedBy, version, waiting, newSteps, newDecisions);
    }

    ApprovalRequest with(Waiting newWaiting) {
        return copy(status, currentStep, closedAt, closedBy, version, newWaiting, steps, decisions);
    }

    private ApprovalRequest moved(ApprovalStatus next, int nextStep, Instant closed, String closer) {
        return copy(status.to(next), nextStep, closed, closer, version + 1, waiting, steps, decisions);
    }

    private ApprovalRequest copy(
            ApprovalStatus newStatus,
            int newStep,
            Instant closed,
            String closer,
            int newVersion,
            Waiting newWaiting,
            List<Step> newSteps,
            List<Decision> newDecisions) {
        return new ApprovalRequest(
                id,
                kind,
                subjectId,
                submitterId,
                newStatus,
                newStep,
                closed,
                closer,
                newVersion,
                limits,
                newWaiting,
                newSteps,
                newDecisions);
    }
}
